import { parseColor } from '../color/parseColor'
import type { TokenKind, TokenName, TokenTier } from '../record'

const LENGTH = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:px|rem|em|%|pt|ch|ex|lh|rlh|v[wh]|[sdl]v[wh]|cq[wh]|vmin|vmax)`
const A_LENGTH = new RegExp(`^(?:${LENGTH}|[-+]?0(?:\\.0+)?|(?:calc|clamp|min|max)\\(.+\\))$`, 'i')
const A_NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/
const A_TIME =
  /^(?:\d+(?:\.\d*)?|\.\d+)m?s(?:\s+(?:linear|ease(?:-in|-out|-in-out)?|cubic-bezier\([^()]*\)))?$/i
const AN_EASING =
  /^(?:linear|ease(?:-in|-out|-in-out)?|step-start|step-end|(?:cubic-bezier|steps|linear)\([^()]+\))$/i
const A_FONT = /^[\w\s"',.-]+$/
const A_SHADOW = new RegExp(`^none$|(?:^|\\s)(?:${LENGTH}|0)\\s+(?:${LENGTH}|0)(?:\\s|,|$)`, 'i')

/** Whether a value, no alias, is one of a kind. */
const FITS: Readonly<Record<TokenKind, (value: string) => boolean>> = {
  color: (value) => parseColor(value).ok,
  fontFamily: (value) => A_FONT.test(value) && /[a-z]/i.test(value),
  fontSize: isLength,
  fontWeight: (value) => /^(?:normal|bold|lighter|bolder|[1-9]\d{0,2}|1000)$/i.test(value),
  lineHeight: (value) => value === 'normal' || A_NUMBER.test(value) || isLength(value),
  letterSpacing: (value) => value === 'normal' || isLength(value),
  spacing: isLength,
  radius: isLength,
  borderWidth: (value) => /^(?:thin|medium|thick)$/i.test(value) || isLength(value),
  shadow: (value) => A_SHADOW.test(value),
  duration: (value) => A_TIME.test(value),
  easing: (value) => AN_EASING.test(value),
}

/** What names say of their kind; the first that fits its value. */
const HINTS: readonly (readonly [RegExp, TokenKind])[] = [
  [/(?:^|-)(?:font-)?weight(?:-|$)/, 'fontWeight'],
  [/(?:^|-)(?:font-size|text|size)(?:-|$)/, 'fontSize'],
  [/(?:^|-)(?:leading|line-height)(?:-|$)/, 'lineHeight'],
  [/(?:^|-)(?:tracking|letter-spacing)(?:-|$)/, 'letterSpacing'],
  [/(?:^|-)(?:font|typeface)(?:-|$)/, 'fontFamily'],
  [/(?:^|-)(?:radius|radii|rounded)(?:-|$)/, 'radius'],
  [/(?:^|-)(?:shadow|elevation)(?:-|$)/, 'shadow'],
  [/(?:^|-)(?:border|ring|outline|stroke)(?:-|$)/, 'borderWidth'],
  [/(?:^|-)(?:duration|motion|delay)(?:-|$)/, 'duration'],
  [/(?:^|-)(?:ease|easing|timing)(?:-|$)/, 'easing'],
]

/** Kinds that a value shows by itself, most telling first. */
const TELLING: readonly TokenKind[] = ['color', 'duration', 'easing', 'spacing', 'shadow']

/** The kind of a value by what its token is called and what it looks like; `undefined` for none that a theme has. */
export function kindOf(name: TokenName, value: string): TokenKind | undefined {
  const hinted = HINTS.find(([pattern, kind]) => pattern.test(name) && FITS[kind](value))
  return hinted?.[1] ?? TELLING.find((kind) => FITS[kind](value))
}

/** What a name alone says of its kind, where other lengths and numbers would do as well. */
export function hintedKind(name: TokenName, kinds: readonly TokenKind[]): TokenKind | undefined {
  return HINTS.find(([pattern, kind]) => kinds.includes(kind) && pattern.test(name))?.[1]
}

/** Names that end in a number are steps of ramps and scales: `blue-500`; but not the series of charts. */
export function tierOf(name: TokenName): TokenTier {
  return /-\d+$/.test(name) && !name.startsWith('chart-') ? 'primitive' : 'role'
}

function isLength(value: string): boolean {
  return A_LENGTH.test(value)
}
