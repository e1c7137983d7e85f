import {
  aliasOf,
  isTokenName,
  tokenField,
  tokensOf,
  type ModeId,
  type Theme,
  type Token,
  type TokenName,
} from './record'

/** A place where a token stands for another. */
export interface AliasUse {
  readonly themeId: string
  /** The token that has the alias. */
  readonly token: TokenName
  readonly mode: ModeId
}

/** A field of a theme with what it has to be; `undefined` takes it away. */
export interface ThemeFieldChange {
  readonly themeId: string
  readonly field: string
  readonly value: unknown
}

/** Where each token is used by others, by name, in one walk over the themes. */
export function aliasUses(themes: Iterable<Theme>): ReadonlyMap<TokenName, readonly AliasUse[]> {
  const uses = new Map<TokenName, AliasUse[]>()
  for (const theme of themes) {
    for (const [name, token] of tokensOf(theme)) {
      for (const [mode, value] of Object.entries(token.values)) {
        const alias = aliasOf(value)
        if (alias === undefined) continue
        const known = uses.get(alias)
        const use = { themeId: theme.id, token: name, mode }
        if (known) known.push(use)
        else uses.set(alias, [use])
      }
    }
  }
  return uses
}

/**
 * What has to change so that a token has another name: its own field in every theme that has it, and the aliases of all tokens in all
 * modes. Refused with a sentence: a name that no token can have, one that is taken in a theme that has the token.
 */
export function planRename(
  themes: Iterable<Theme>,
  from: TokenName,
  to: TokenName,
): { readonly changes: readonly ThemeFieldChange[] } | { readonly why: string } {
  if (!isTokenName(to))
    return {
      why: `“${to}” cannot name a token: use lower-case letters, digits and hyphens, a letter first.`,
    }
  if (from === to) return { changes: [] }
  const changes: ThemeFieldChange[] = []
  for (const theme of themes) {
    const tokens = tokensOf(theme)
    const own = tokens.get(from)
    if (own && tokens.has(to)) return { why: `“${to}” is the name of another token already.` }
    for (const [name, token] of tokens) {
      const field = tokenField(name === from ? to : name)
      const renamed = withAlias(token, from, to)
      if (name === from || renamed !== token)
        changes.push({ themeId: theme.id, field, value: renamed })
    }
    if (own) changes.push(...goneFields(theme, from))
  }
  return { changes }
}

/** Why a token cannot be deleted, as a sentence that names what stands for it; `undefined` where nothing does. */
export function whyNotDelete(themes: Iterable<Theme>, name: TokenName): string | undefined {
  const users = new Set((aliasUses(themes).get(name) ?? []).map(({ token }) => token))
  users.delete(name)
  if (users.size === 0) return undefined
  const shown = [...users].slice(0, 3).map((user) => `“${user}”`)
  const more = users.size - shown.length
  const list = more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(' and ')
  return `“${name}” is what ${list} ${users.size === 1 ? 'stands' : 'stand'} for: give ${users.size === 1 ? 'it' : 'them'} another value first.`
}

function withAlias(token: Token, from: TokenName, to: TokenName): Token {
  const values = Object.entries(token.values)
  if (!values.some(([, value]) => aliasOf(value) === from)) return token
  return {
    ...token,
    values: Object.fromEntries(
      values.map(([mode, value]) => [mode, aliasOf(value) === from ? `{${to}}` : value]),
    ),
  }
}

/** The field of a token, and its colour as the seed's calls write it, which would come back otherwise. */
function goneFields(theme: Theme, name: TokenName): readonly ThemeFieldChange[] {
  const field = tokenField(name)
  const own = theme[field] === undefined ? [] : [{ themeId: theme.id, field, value: undefined }]
  if (!theme.colors || !Object.hasOwn(theme.colors, name)) return own
  const colors = Object.fromEntries(Object.entries(theme.colors).filter(([key]) => key !== name))
  return [...own, { themeId: theme.id, field: 'colors', value: colors }]
}
