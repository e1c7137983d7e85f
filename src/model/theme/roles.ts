import { LEAST_RATIO, apcaOf, ratioOf, type ContrastUse } from './color/contrast'
import type { Oklch } from './color/oklch'
import { parseColor } from './color/parseColor'
import { tokensOf, type Theme, type ThemeMode, type TokenName, type TokenValue } from './record'
import { resolveToken, type DefaultTokens, type ResolveError } from './resolve'

/** Two tokens that the component set draws on each other. */
export interface RolePair {
  readonly fg: TokenName
  readonly bg: TokenName
  readonly use: ContrastUse
  readonly label: string
  /** WCAG does not ask for it: the line only decorates. */
  readonly isAdvice?: true
}

/** What the components of the set draw on what. */
export const ROLE_PAIRS: readonly RolePair[] = [
  text('foreground', 'background', 'Text on the page'),
  text('foreground', 'muted', 'Text on a muted surface'),
  text('card-foreground', 'card', 'Text on a card'),
  text('popover-foreground', 'popover', 'Text on a menu or tooltip'),
  text('foreground', 'raised', 'Text on a raised surface'),
  text('primary-foreground', 'primary', 'Text on a primary button'),
  text('secondary-foreground', 'secondary', 'Text on a secondary button'),
  text('accent-foreground', 'accent', 'Text on what is chosen or pointed at'),
  text('destructive-foreground', 'destructive', 'Text on a destructive button'),
  text('muted-foreground', 'background', 'Muted text on the page'),
  text('muted-foreground', 'card', 'Muted text on a card'),
  text('muted-foreground', 'muted', 'Muted text on a muted surface'),
  text('primary-text', 'background', 'Links on the page'),
  text('primary-text', 'card', 'Links on a card'),
  text('destructive-text', 'background', 'Errors on the page'),
  text('destructive-text', 'card', 'Errors on a card'),
  text('success', 'background', 'Good news on the page'),
  text('warning', 'background', 'Warnings on the page'),
  text('info', 'background', 'Notes on the page'),
  nontext('ring', 'background', 'Focus ring on the page'),
  nontext('ring', 'card', 'Focus ring on a card'),
  nontext('primary', 'background', 'Primary button or tick on the page'),
  nontext('destructive', 'background', 'Destructive button on the page'),
  nontext('input', 'background', 'Edge of a field on the page'),
  nontext('input', 'card', 'Edge of a field on a card'),
  { ...nontext('border', 'background', 'Line on the page'), isAdvice: true },
  { ...nontext('border', 'card', 'Line on a card'), isAdvice: true },
  ...[1, 2, 3, 4, 5].map((n) => nontext(`chart-${n}`, 'card', `Series ${n} of a chart`)),
]

/** One side of a pair in a mode. */
export interface PairSide {
  readonly name: TokenName
  /** As typed, aliases followed. */
  readonly value: TokenValue
  readonly color: Oklch
  /** The names on the way to the value, its own first: the last is the token to change. */
  readonly via: readonly TokenName[]
}

/** How a declared pair does in a mode; `advice` does not reach what nothing asks for. */
export type PairContrast =
  | {
      readonly pair: RolePair
      readonly result: 'pass' | 'fail' | 'advice'
      readonly fg: PairSide
      readonly bg: PairSide
      readonly ratio: number
      readonly least: number
      /** APCA, of text; advice. */
      readonly lc: number
    }
  | { readonly pair: RolePair; readonly result: 'unknown'; readonly why: string }

/** The contrast of every declared pair in one mode; a side that is no colour is told as a sentence. */
export function declaredContrast(
  theme: Theme,
  defaults: DefaultTokens,
  mode: ThemeMode,
): readonly PairContrast[] {
  const sources = { tokens: tokensOf(theme), defaults }
  const sides = new Map<TokenName, PairSide | string>()
  const sideOf = (name: TokenName) => {
    const known = sides.get(name) ?? readSide(name, mode, sources)
    sides.set(name, known)
    return known
  }
  const page = sideOf('background')
  const beneath = typeof page === 'string' ? undefined : opaque(page.color, mode)
  return ROLE_PAIRS.map((pair) => {
    const fg = sideOf(pair.fg)
    const bg = sideOf(pair.bg)
    if (typeof fg === 'string') return { pair, result: 'unknown', why: fg }
    if (typeof bg === 'string') return { pair, result: 'unknown', why: bg }
    const ratio = ratioOf(fg.color, bg.color, beneath)
    const lc = apcaOf(fg.color, bg.color, beneath)
    const least = LEAST_RATIO[pair.use]
    const result = ratio >= least ? 'pass' : pair.isAdvice ? 'advice' : 'fail'
    return { pair, result, fg, bg, ratio, least, lc }
  })
}

function readSide(
  name: TokenName,
  mode: ThemeMode,
  sources: Parameters<typeof resolveToken>[2],
): PairSide | string {
  const resolved = resolveToken(name, mode, sources)
  if (!resolved.ok) return whyUnresolved(resolved.error)
  const color = parseColor(resolved.value.value)
  return color.ok ? { name, ...resolved.value, color: color.value } : `${name}: ${color.error}`
}

function whyUnresolved(error: ResolveError): string {
  if (error.code === 'cycle')
    return `The names go round: ${error.names.join(', ')}. Give one of them a value.`
  return error.by === undefined
    ? `There is no token “${error.name}”.`
    : `“${error.by}” stands for “${error.name}”, which is not there.`
}

/** A page that lets something through stands on what the browser paints: white, or nearly black in the dark. */
function opaque(color: Oklch, { scheme }: ThemeMode): Oklch | undefined {
  if (color.alpha === 1) return color
  return { l: scheme === 'dark' ? 0.18 : 1, c: 0, h: 0, alpha: 1 }
}

function text(fg: TokenName, bg: TokenName, label: string): RolePair {
  return { fg, bg, use: 'text', label }
}

function nontext(fg: TokenName, bg: TokenName, label: string): RolePair {
  return { fg, bg, use: 'nontext', label }
}
