import { parse, to } from 'colorjs.io/fn'
import { fail, ok, type Result } from '../../result'
import { fromPlain, type Oklch } from './oklch'
import { OKLCH } from './spaces'

const MAX_LENGTH = 200
const NAME_OR_HEX = /^(?:[a-z]{3,24}|#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8}))$/i
const FUNCTION = /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(\s*([^()]*?)\s*\)$/i
const NUMBER = /^(?:none|[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,2})?(?:%|deg|grad|rad|turn)?)$/i

/** What stands for a colour somewhere else, by how it begins. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/^var\(/i, 'is a reference; write the token in braces, e.g. {primary}'],
  [
    /^(?:color-mix|light-dark|contrast-color)\(/i,
    'is a calculation; write the colour that it gives',
  ],
  [/^(?:url|image|image-set)\(/i, 'is an address, not a colour'],
  [/^currentcolor$/i, 'is a different colour in each place'],
]

/**
 * Reads one colour of CSS: hex, a name, `rgb()`, `hsl()`, `hwb()`, `lab()`, `lch()`, `oklab()`, `oklch()` or `color()`. It is not clamped
 * to what a screen shows. Refused with a sentence: references (`var()`), calculations (`color-mix()`, `calc()`), addresses, anything else.
 */
export function parseColor(text: string): Result<Oklch, string> {
  const typed = text.trim()
  const why = ELSEWHERE.find(([begins]) => begins.test(typed))?.[1]
  if (why !== undefined) return fail(`“${shown(typed)}” ${why}.`)
  if (!isWellFormed(typed)) return fail(notAColor(typed))
  try {
    const color = fromPlain(to(parse(typed), OKLCH))
    return [color.l, color.c, color.h].every(Number.isFinite) ? ok(color) : fail(notAColor(typed))
  } catch {
    return fail(notAColor(typed)) // the library throws for what it does not know
  }
}

/** The library reads over what it does not know (`rgb(1;2;3)`), so the form is looked at first. */
function isWellFormed(text: string): boolean {
  if (text.length > MAX_LENGTH) return false
  if (NAME_OR_HEX.test(text)) return true
  const [, name, body = ''] = FUNCTION.exec(text) ?? []
  if (name === undefined) return false
  const parts = name.toLowerCase() === 'color' ? channelsOfSpace(body) : channels(body)
  return parts?.every((part) => NUMBER.test(part)) ?? false
}

function channelsOfSpace(body: string): readonly string[] | undefined {
  const [, rest] = /^[a-z][a-z0-9-]*\s+(.*)$/is.exec(body) ?? []
  return rest === undefined || rest.includes(',') ? undefined : channels(rest)
}

/** Three channels, and the alpha if there is one; with commas all the way, or with none and a slash. */
function channels(body: string): readonly string[] | undefined {
  if (body.includes(',')) {
    const parts = body.split(',').map((part) => part.trim())
    return parts.length === 3 || parts.length === 4 ? parts : undefined
  }
  const [own = '', alpha, ...more] = body.split('/')
  const parts = own.trim().split(/\s+/)
  if (parts.length !== 3 || more.length > 0) return undefined
  return alpha === undefined ? parts : [...parts, alpha.trim()]
}

function notAColor(text: string): string {
  return text === ''
    ? 'A colour is missing; write e.g. oklch(0.58 0.24 265) or #3b82f6.'
    : `“${shown(text)}” is not a colour; write e.g. oklch(0.58 0.24 265) or #3b82f6.`
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
