import { isJsonObject, type Json } from '../json'

/** The id of the theme that every project has: the one that the seed's calls change. */
export const DEFAULT_THEME_ID = 'theme'

/** What a token is a value of; it decides which values are taken, and which editor shows them. */
export const TOKEN_KINDS = [
  'color',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'lineHeight',
  'letterSpacing',
  'spacing',
  'radius',
  'borderWidth',
  'shadow',
  'duration',
  'easing',
] as const
export type TokenKind = (typeof TOKEN_KINDS)[number]

/** Ramps; what they are used for; and what one component has otherwise. */
export const TOKEN_TIERS = ['primitive', 'role', 'component'] as const
export type TokenTier = (typeof TOKEN_TIERS)[number]

/** A name without the dashes: `primary-foreground`. */
export type TokenName = string

/** `light`, `dark`, or the id of a mode that the theme adds. */
export type ModeId = string

/**
 * What a token is in one mode, as it was typed: CSS (`oklch(0.58 0.24 265)`, `0.5rem`), or the name of another token in braces
 * (`{blue-500}`).
 */
export type TokenValue = string

/** A named value of a theme. Keys that are not listed are kept. */
export interface Token {
  readonly kind: TokenKind
  readonly tier: TokenTier
  /** `light` is the one that every other mode inherits. */
  readonly values: Readonly<Record<ModeId, TokenValue>>
  readonly description?: string
  /** Where it stands among those of its kind, as a fractional index; those without one come last, by name. */
  readonly order?: string
  /** What another tool wrote beside it (DTCG), kept for the way back. */
  readonly extensions?: Json
}

/** A way a theme can look: a set of values over those of `light`. */
export interface ThemeMode {
  readonly id: ModeId
  readonly name: string
  /** What form controls and scroll bars of the browser look like, and which of the two it stands in for. */
  readonly scheme: 'light' | 'dark'
}

/** The modes of every theme. */
export const OWN_MODES: readonly ThemeMode[] = [
  { id: 'light', name: 'Light', scheme: 'light' },
  { id: 'dark', name: 'Dark', scheme: 'dark' },
]

/**
 * A theme as it is stored: one record. Every token is a field of its own, `--primary`, so that two people who change two tokens do not
 * meet (ADR 18). Keys that are not listed are kept.
 */
export interface Theme {
  readonly id: string
  readonly name?: string
  readonly description?: string
  /** Modes beside light and dark. */
  readonly modes?: readonly ThemeMode[]
  /** Colours of the light mode by token, as the seed's calls write them; a field of the same token comes before them. */
  readonly colors?: Readonly<Record<string, string>>
  /** Milliseconds since 1970. */
  readonly updatedAt?: number
  readonly [field: string]: unknown
}

const NAME = /^[a-z][a-z0-9-]{0,63}$/

/** Whether a token may be called so: lower-case letters, digits and hyphens, a letter first, 64 at most. */
export function isTokenName(name: string): boolean {
  return NAME.test(name)
}

/** The field of a theme in which a token is stored. */
export function tokenField(name: TokenName): `--${string}` {
  return `--${name}`
}

/** The tokens of a theme by name, in no particular order. What is no token is left out. */
export function tokensOf(theme: Theme): ReadonlyMap<TokenName, Token> {
  const tokens = new Map<TokenName, Token>()
  for (const [name, value] of Object.entries(theme.colors ?? {})) {
    if (isTokenName(name) && typeof value === 'string') tokens.set(name, colorToken(value))
  }
  for (const [field, value] of Object.entries(theme)) {
    const name = field.startsWith('--') ? field.slice(2) : ''
    if (isTokenName(name) && isToken(value)) tokens.set(name, value)
  }
  return tokens
}

/** The modes of a theme: light, dark, and those it adds. */
export function modesOf({ modes }: Theme): readonly ThemeMode[] {
  if (!Array.isArray(modes)) return OWN_MODES
  return [...OWN_MODES, ...(modes as unknown[]).filter(isMode)]
}

/** A token as the seed's calls make one. */
export function colorToken(value: string): Token {
  return { kind: 'color', tier: 'role', values: { light: value } }
}

/** The name that a value stands for: of `{blue-500}`, `blue-500`; `undefined` for a value of its own. */
export function aliasOf(value: TokenValue): TokenName | undefined {
  return /^\{([a-z][a-z0-9-]{0,63})\}$/.exec(value.trim())?.[1]
}

function isToken(value: unknown): value is Token {
  return (
    isJsonObject(value) &&
    TOKEN_KINDS.some((kind) => kind === value['kind']) &&
    TOKEN_TIERS.some((tier) => tier === value['tier']) &&
    isJsonObject(value['values']) &&
    Object.values(value['values']).every((one) => typeof one === 'string')
  )
}

function isMode(value: unknown): value is ThemeMode {
  return (
    isJsonObject(value) &&
    typeof value['id'] === 'string' &&
    isTokenName(value['id']) &&
    !OWN_MODES.some(({ id }) => id === value['id']) &&
    typeof value['name'] === 'string' &&
    (value['scheme'] === 'light' || value['scheme'] === 'dark')
  )
}
