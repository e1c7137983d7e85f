import { defaultTokens } from '@/catalog/themeTokens'
import {
  tokensOf,
  type Theme,
  type ThemeMode,
  type Token,
  type TokenName,
  type TokenValue,
} from '@/model/theme/record'
import {
  isOwnIn,
  resolveToken,
  valueInMode,
  type DefaultTokens,
  type ResolveError,
} from '@/model/theme/resolve'

/** The tokens of a theme and those of the component set, to follow aliases through. */
export interface TokenContext {
  readonly tokens: ReadonlyMap<TokenName, Token>
  readonly defaults: DefaultTokens
}

const contexts = new WeakMap<Theme, TokenContext>()

/** The context of a theme, read once per record. */
export function contextOf(theme: Theme): TokenContext {
  let context = contexts.get(theme)
  if (!context) {
    contexts.set(theme, (context = { tokens: tokensOf(theme), defaults: defaultTokens() }))
  }
  return context
}

/** Where the value of a token in a mode comes from. */
export type Origin = 'own' | 'inherited' | 'component set'

/** What a token has in a mode. */
export interface Cell {
  /** As typed; `undefined` where there is none at all. */
  readonly text: TokenValue | undefined
  readonly origin: Origin
}

/** What a token has in a mode as typed, and where that comes from. */
export function cellOf(name: TokenName, mode: ThemeMode, { tokens, defaults }: TokenContext): Cell {
  const token = tokens.get(name)
  const text = token && valueInMode(token, mode)
  if (token && text !== undefined)
    return { text, origin: isOwnIn(token, mode) ? 'own' : 'inherited' }
  return { text: asAlias(defaults.get(name)?.[mode.scheme]), origin: 'component set' }
}

/** The value that a token has in the end; `undefined` where its aliases lead nowhere. */
export function finalValue(
  name: TokenName,
  mode: ThemeMode,
  context: TokenContext,
): TokenValue | undefined {
  const resolved = resolveToken(name, mode, context)
  return resolved.ok ? resolved.value.value : undefined
}

/** Why a token has no value, as a sentence. */
export function resolveSentence(error: ResolveError): string {
  if (error.code === 'cycle') {
    return `The aliases go round: ${error.names.join(' → ')}. Give one of them a value.`
  }
  return error.by === undefined
    ? `There is no value of “${error.name}”.`
    : `“${error.by}” stands for “${error.name}”, which is not there.`
}

/** `var(--x)` alone, as the component set writes it, is the alias `{x}`. */
export function asAlias<T extends TokenValue | undefined>(text: T): T {
  if (text === undefined) return text
  const name = /^var\(\s*--([a-z][a-z0-9-]{0,63})\s*\)$/.exec(text.trim())?.[1]
  return (name === undefined ? text : `{${name}}`) as T
}
