import { fail, ok, type Result } from '../result'
import {
  aliasOf,
  tokensOf,
  type ModeId,
  type Theme,
  type ThemeMode,
  type Token,
  type TokenName,
  type TokenValue,
} from './record'

/** The component set's own value of each token, for themes that say nothing of it. */
export type DefaultTokens = ReadonlyMap<
  TokenName,
  { readonly light: TokenValue; readonly dark: TokenValue }
>

/** Why a token has no value. */
export type ResolveError =
  /** The names go round: `a`, `b`, `a`. */
  | { readonly code: 'cycle'; readonly names: readonly TokenName[] }
  /** It stands for a token that is not there. */
  | { readonly code: 'missing'; readonly name: TokenName; readonly by: TokenName | undefined }

/** A value that is no alias, and the names on the way to it, the asked one first. */
export interface Resolved {
  readonly value: TokenValue
  readonly via: readonly TokenName[]
}

/**
 * What a token has in a mode as typed: its own value, else that of the scheme that the mode stands in for, else that of light;
 * `undefined` where it has none of them.
 */
export function valueInMode(token: Token, mode: ThemeMode): TokenValue | undefined {
  return ownValue(token, mode.id) ?? ownValue(token, mode.scheme) ?? ownValue(token, 'light')
}

/** Whether a token has a value of its own in a mode; otherwise it inherits. */
export function isOwnIn(token: Token, { id }: ThemeMode): boolean {
  return ownValue(token, id) !== undefined
}

/** A mode may be called `constructor`. */
function ownValue({ values }: Token, mode: ModeId): TokenValue | undefined {
  return Object.hasOwn(values, mode) ? values[mode] : undefined
}

/** Follows aliases to a value, through the theme first and the component set's own values after. */
export function resolveToken(
  name: TokenName,
  mode: ThemeMode,
  { tokens, defaults }: { tokens: ReadonlyMap<TokenName, Token>; defaults: DefaultTokens },
): Result<Resolved, ResolveError> {
  const via: TokenName[] = []
  let at = name
  for (;;) {
    if (via.includes(at)) return fail({ code: 'cycle', names: [...via.slice(via.indexOf(at)), at] })
    const by = via.at(-1)
    via.push(at)
    const token = tokens.get(at)
    const value = (token && valueInMode(token, mode)) ?? defaults.get(at)?.[mode.scheme]
    if (value === undefined) return fail({ code: 'missing', name: at, by })
    const next = aliasOf(value) ?? referenceOf(value)
    if (next === undefined) return ok({ value, via })
    at = next
  }
}

/** The chain of names that an alias would close, for a sentence; `undefined` where it closes none. */
export function cycleBy(
  theme: Theme,
  { name, alias, mode }: { name: TokenName; alias: TokenName; mode: ThemeMode },
): readonly TokenName[] | undefined {
  const tokens = tokensOf(theme)
  const via: TokenName[] = [name]
  for (let at: TokenName | undefined = alias; at !== undefined;) {
    if (via.includes(at)) return [...via.slice(via.indexOf(at)), at]
    via.push(at)
    const token = tokens.get(at)
    const value: TokenValue | undefined = token && valueInMode(token, mode)
    at = value === undefined ? undefined : aliasOf(value)
  }
  return undefined
}

/** The component set writes aliases as CSS does. */
function referenceOf(value: TokenValue): TokenName | undefined {
  return /^var\(--([a-z][a-z0-9-]*)\)$/.exec(value.trim())?.[1]
}
