import type { ShownPart } from '@/model/canvasLooks'
import type { JsonObject } from '@/model/json'
import { ratioOf } from '@/model/theme/color/contrast'
import { fixContrast } from '@/model/theme/color/fix'
import { formatOklch, oklchOfRgb, type Oklch } from '@/model/theme/color/oklch'
import { parseColor } from '@/model/theme/color/parseColor'
import {
  modesOf,
  tokenField,
  tokensOf,
  type Theme,
  type ThemeMode,
  type Token,
  type TokenName,
} from '@/model/theme/record'
import { ROLE_PAIRS } from '@/model/theme/roles'
import { resolveToken, valueInMode, type DefaultTokens } from '@/model/theme/resolve'

/** A bit more than is asked for, as a screen rounds colours to whole numbers. */
const MARGIN = 0.04

/** A change of one token by which two colours are far enough apart. */
export interface Fix {
  readonly token: TokenName
  /** What it becomes, as CSS. */
  readonly value: string
  /** `Make muted-foreground darker`. */
  readonly title: string
  /** What else changes with it, a sentence each. */
  readonly notes: readonly string[]
  readonly ratio: number
}

/** One side of two colours: the token that it comes from, if it can be changed, and what it is. */
export interface FixSide {
  readonly token: TokenName | undefined
  readonly color: Oklch
}

/** What is changed, and where. */
export interface FixPlace {
  readonly theme: Theme
  readonly mode: ThemeMode
  readonly defaults: DefaultTokens
}

/** The side of a text that was seen: its token where it has exactly that colour. */
export function seenSide(part: ShownPart, place: FixPlace): FixSide {
  const [name] = part.tokens
  const color = part.exact && name !== undefined ? colorIn(name, place) : undefined
  return color ? { token: name, color } : { token: undefined, color: oklchOfRgb(part.rgb) }
}

/** The ways to put two colours apart by changing one token: the text's first, then the background's. */
export function fixesFor(
  sides: { readonly fg: FixSide; readonly bg: FixSide },
  least: number,
  place: FixPlace,
): readonly Fix[] {
  const pair = { fg: sides.fg.color, bg: sides.bg.color }
  const fixes = (['fg', 'bg'] as const).flatMap((side) => {
    const { token, color } = sides[side]
    // Both sides of one token move together.
    if (token === undefined || sides.fg.token === sides.bg.token) return []
    const fixed = fixContrast(pair, side, least + MARGIN)
    if (!fixed) return []
    const way = fixed.l < color.l ? 'darker' : 'lighter'
    return [
      {
        token,
        value: formatOklch(fixed),
        title: `Make ${token} ${way}`,
        notes: notesOf(token, place),
        ratio: ratioOf(side === 'fg' ? fixed : pair.fg, side === 'bg' ? fixed : pair.bg),
      },
    ]
  })
  // A surface that much stands on is changed only where nothing else helps.
  return fixes.length > 1 ? fixes.filter(({ token }) => !isGround(token)) : fixes
}

function isGround(token: TokenName): boolean {
  return ROLE_PAIRS.filter(({ bg }) => bg === token).length > 2
}

/** The fields of the theme after a fix. Where the theme had nothing of the token, its other modes keep what the component set gives. */
export function fixedFields({ token: name, value }: Fix, place: FixPlace): JsonObject {
  const { theme, mode, defaults } = place
  const token: Token = tokensOf(theme).get(name) ?? { kind: 'color', tier: 'role', values: {} }
  const own = defaults.get(name)
  const isNew = Object.keys(token.values).length === 0
  const kept = isNew && own && mode.id === 'light' ? { dark: asValue(own.dark) } : {}
  const values = { ...kept, ...token.values, [mode.id]: value }
  return { [tokenField(name)]: { ...token, values } }
}

/** What else changes with a token in a mode. */
function notesOf(name: TokenName, { theme, mode, defaults }: FixPlace): readonly string[] {
  const sources = { tokens: tokensOf(theme), defaults }
  const notes: string[] = []
  const resolved = resolveToken(name, mode, sources)
  const target = resolved.ok ? resolved.value.via[1] : undefined
  if (target !== undefined) {
    notes.push(`It stands for ${target} now, and gets a value of its own.`)
  }
  const users = new Set([...sources.tokens.keys(), ...defaults.keys()])
  const others = [...users].filter((other) => {
    const found = other === name ? undefined : resolveToken(other, mode, sources)
    return found?.ok === true && found.value.via.includes(name)
  })
  if (others.length > 0)
    notes.push(
      `${listed(others)} ${others.length === 1 ? 'stands' : 'stand'} for it and ${others.length === 1 ? 'changes' : 'change'} too.`,
    )
  const token = sources.tokens.get(name)
  const heirs = modesOf(theme).filter(
    (one) =>
      one.id !== mode.id &&
      token !== undefined &&
      valueInMode({ ...token, values: { ...token.values, [mode.id]: MARK } }, one) === MARK,
  )
  if (heirs.length > 0)
    notes.push(
      `${listed(heirs.map((one) => one.name))} ${heirs.length === 1 ? 'inherits' : 'inherit'} it and ${heirs.length === 1 ? 'changes' : 'change'} too.`,
    )
  return notes
}

/** No value: stands for the new one while it is asked who has it. */
const MARK = '{}'

function colorIn(name: TokenName, { theme, mode, defaults }: FixPlace): Oklch | undefined {
  const resolved = resolveToken(name, mode, { tokens: tokensOf(theme), defaults })
  const color = resolved.ok ? parseColor(resolved.value.value) : undefined
  return color?.ok ? color.value : undefined
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3)
  const more = names.length - shown.length
  if (more > 0) return `${shown.join(', ')} and ${more} more`
  return shown.length > 1
    ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
    : (shown[0] ?? '')
}

/** The component set writes aliases as CSS does, themes in braces. */
function asValue(value: string): string {
  return value.replace(/^var\(--([a-z][a-z0-9-]*)\)$/, '{$1}')
}
