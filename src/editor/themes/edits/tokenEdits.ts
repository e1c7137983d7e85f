import type { Json, JsonObject } from '@/model/json'
import {
  aliasOf,
  modesOf,
  tokenField,
  tokensOf,
  type ModeId,
  type Theme,
  type Token,
  type TokenName,
  type TokenValue,
} from '@/model/theme/record'
import { fail, ok, type Result } from '@/model/result'
import { planRename } from '@/model/theme/usage'
import { asAlias, type TokenContext } from '../values/context'
import { kindByName } from '../values/kinds'
import { tokenJson } from './tokenJson'

type Fields = Record<string, Json | undefined>

/** The token of a theme, or one that says what the component set has: for a first change of it. */
export function tokenToEdit(name: TokenName, { tokens, defaults }: TokenContext): Token {
  const token = tokens.get(name)
  if (token) return token
  const set = defaults.get(name)
  return { kind: kindByName(name), tier: set ? 'role' : 'primitive', values: {} }
}

/**
 * The token with another value in a mode; `undefined` takes that away, and the token inherits. What the component set has in the
 * dark is written down with the first value of the light mode, which would hold in the dark too otherwise.
 */
function withValue(
  name: TokenName,
  { mode, value }: { readonly mode: ModeId; readonly value: TokenValue | undefined },
  context: TokenContext,
): Token {
  const token = tokenToEdit(name, context)
  const { [mode]: _, ...rest } = token.values
  const values: Record<ModeId, TokenValue> = value === undefined ? rest : { ...rest, [mode]: value }
  const set = context.defaults.get(name)
  const isFirst = token.values['light'] === undefined && token.values['dark'] === undefined
  if (mode === 'light' && value !== undefined && isFirst && set && set.dark !== set.light) {
    values['dark'] = asAlias(set.dark)
  }
  return { ...token, values }
}

/** The fields of a theme in which a token has another value. A token of the component set that says nothing any more goes. */
export function setValue(
  theme: Theme,
  name: TokenName,
  change: { readonly mode: ModeId; readonly value: TokenValue | undefined },
  context: TokenContext,
): JsonObject {
  const token = withValue(name, change, context)
  if (Object.keys(token.values).length === 0) return withoutTokens(theme, [name])
  return { ...fromColors(theme, [name]), [tokenField(name)]: tokenJson(token) }
}

/** The fields of a theme without some tokens. */
export function withoutTokens(theme: Theme, names: readonly TokenName[]): JsonObject {
  const set: Fields = { ...fromColors(theme, names) }
  for (const name of names)
    if (Object.hasOwn(theme, tokenField(name))) set[tokenField(name)] = undefined
  return set
}

/** Another name for a token: everything that stands for it follows. Refused with a sentence, as `planRename` does. */
export function renamed(theme: Theme, from: TokenName, to: TokenName): Result<JsonObject, string> {
  const plan = planRename([theme], from, to)
  if ('why' in plan) return fail(plan.why)
  const set: Fields = {}
  for (const { field, value } of plan.changes) set[field] = value as Json | undefined
  const reference = new RegExp(`var\\(\\s*--${from}\\s*([,)])`, 'g')
  for (const [name, token] of tokensOf(theme)) {
    if (!Object.values(token.values).some((value) => value.includes(`--${from}`))) continue
    const field = tokenField(name === from ? to : name)
    const known = (set[field] as unknown as Token | undefined) ?? token
    const values = Object.entries(known.values).map(
      ([mode, value]) => [mode, value.replaceAll(reference, `var(--${to}$1`)] as const,
    )
    set[field] = tokenJson({ ...known, values: Object.fromEntries(values) })
  }
  return ok(set)
}

/** What takes the place of tokens that go: another token, or what they had in each mode. */
export type Replacement =
  | { readonly by: 'value' }
  | { readonly by: 'token'; readonly name: TokenName }

/** The fields of a theme without some tokens, and with something else where others stood for them. */
export function deleted(
  theme: Theme,
  names: readonly TokenName[],
  replacement: Replacement,
): JsonObject {
  const tokens = tokensOf(theme)
  const gone = new Set(names)
  const set: Fields = { ...withoutTokens(theme, names) }
  for (const [name, token] of tokens) {
    if (gone.has(name)) continue
    const values: Record<ModeId, TokenValue> = { ...token.values }
    let isChanged = false
    for (const [mode, value] of Object.entries(token.values)) {
      const alias = aliasOf(value)
      if (alias === undefined || !gone.has(alias)) continue
      isChanged = true
      if (replacement.by === 'token') values[mode] = `{${replacement.name}}`
      else Object.assign(values, valuesFor(theme, tokens, { alias, mode, gone }))
    }
    if (isChanged) set[tokenField(name)] = tokenJson({ ...token, values })
  }
  return set
}

/** What an alias stood for, in its mode, and in those that inherited it while what it stood for was another value there. */
function valuesFor(
  theme: Theme,
  tokens: ReadonlyMap<TokenName, Token>,
  { alias, mode, gone }: { alias: TokenName; mode: ModeId; gone: ReadonlySet<TokenName> },
): Record<ModeId, TokenValue> {
  const values: Record<ModeId, TokenValue> = {}
  const own = followed(tokens, { alias, mode, gone, modes: modesOf(theme) })
  if (own !== undefined) values[mode] = own
  if (mode !== 'light') return values
  for (const other of modesOf(theme)) {
    if (other.id === 'light') continue
    const there = followed(tokens, { alias, mode: other.id, gone, modes: modesOf(theme) })
    if (there !== undefined && there !== own) values[other.id] = there
  }
  return values
}

interface Followed {
  readonly alias: TokenName
  readonly mode: ModeId
  readonly gone: ReadonlySet<TokenName>
  readonly modes: ReturnType<typeof modesOf>
}

/** The first value on the way that is no alias of what goes. */
function followed(
  tokens: ReadonlyMap<TokenName, Token>,
  { alias, mode, gone, modes }: Followed,
): TokenValue | undefined {
  const scheme = modes.find(({ id }) => id === mode)?.scheme ?? 'light'
  let at: TokenName = alias
  for (let steps = 0; steps <= gone.size; steps += 1) {
    const values = tokens.get(at)?.values
    const value = values?.[mode] ?? values?.[scheme] ?? values?.['light']
    const next = value === undefined ? undefined : aliasOf(value)
    if (next === undefined || !gone.has(next)) return value
    at = next
  }
  return undefined
}

/** The colours of the seed's calls without those that have a field of their own now. */
function fromColors(theme: Theme, names: readonly TokenName[]): Fields {
  const { colors } = theme
  if (!colors || !names.some((name) => Object.hasOwn(colors, name))) return {}
  const gone = new Set(names)
  const rest = Object.entries(colors).filter(([name]) => !gone.has(name))
  return { colors: rest.length > 0 ? Object.fromEntries(rest) : undefined }
}
