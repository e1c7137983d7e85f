import { countText } from '@/components/ui/amounts'
import {
  isTokenName,
  tokenField,
  tokensOf,
  type ModeId,
  type Theme,
  type Token,
  type TokenName,
  type TokenValue,
} from '@/model/theme/record'
import { fail, type Result } from '@/model/result'
import { findUses, selectToken } from '@/editor/themeView'
import type { AppThunk } from '@/store'
import { selectTheme } from '@/store/selectors/themes'
import { notify } from '@/store/slices/noticesSlice'
import { allNames } from '../table/tokenRows'
import { contextOf } from '../values/context'
import { editTheme } from './editTheme'
import {
  deleted,
  renamed,
  setValue,
  tokenToEdit,
  withoutTokens,
  type Replacement,
} from './tokenEdits'
import { tokenJson } from './tokenJson'

/** Gives a token another value in a mode; `undefined` takes it away. One step. */
export function changeValue(
  theme: Theme,
  name: TokenName,
  change: { readonly mode: ModeId; readonly value: TokenValue | undefined },
): AppThunk<boolean> {
  const verb = change.value === undefined ? 'Reset' : 'Change'
  return editTheme(theme.id, setValue(theme, name, change, contextOf(theme)), `${verb} “${name}”`)
}

/** Changes what is known of a token beside its values. */
export function changeToken(
  theme: Theme,
  name: TokenName,
  change: Partial<Pick<Token, 'kind' | 'tier' | 'description'>>,
): AppThunk<boolean> {
  const token = { ...tokenToEdit(name, contextOf(theme)), ...change }
  const set = { ...withoutTokens(theme, [name]), [tokenField(name)]: tokenJson(token) }
  return editTheme(theme.id, set, `Change “${name}”`)
}

/** Adds a token and selects it. Refused with a sentence: a name that no token can have, or that is taken. */
export function addToken(
  theme: Theme,
  name: TokenName,
  token: Token,
): AppThunk<Result<true, string>> {
  return (dispatch) => {
    const why = whyNotName(theme, name)
    if (why !== undefined) return fail(why)
    const set = { [tokenField(name)]: tokenJson(token) }
    dispatch(editTheme(theme.id, set, `New token “${name}”`))
    selectToken(name)
    return { ok: true, value: true }
  }
}

/** Why a new token of a theme may not be called so; `undefined` where it may. */
export function whyNotName(theme: Theme, name: TokenName): string | undefined {
  if (name === '') return 'Give the token a name.'
  if (!isTokenName(name)) {
    return `“${name}” cannot name a token: use lower-case letters, digits and hyphens, a letter first.`
  }
  if (contextOf(theme).tokens.has(name)) return `There is a token “${name}” already.`
  return undefined
}

/**
 * Gives a token another name; what stands for it follows, in the same step. Where nodes of documents name it, the old name stays as
 * an alias: nobody's page changes, not even one that is edited elsewhere meanwhile. Refused with a sentence, at once.
 */
export function renameToken(
  theme: Theme,
  from: TokenName,
  to: TokenName,
): AppThunk<Result<true, string>> {
  return (dispatch) => {
    if (from === to) return { ok: true, value: true }
    const set = renamed(theme, from, to)
    if (!set.ok) return set
    void dispatch(renameWithUses(theme.id, from, to))
    return { ok: true, value: true }
  }
}

function renameWithUses(themeId: string, from: TokenName, to: TokenName): AppThunk<Promise<void>> {
  return async (dispatch, getState) => {
    const uses = await findUses(getState().componentTrees, new Set([from]))
    const nodes = uses.filter(({ via }) => via === 'value').length
    // The theme may be another one by now.
    const theme = selectTheme(getState(), themeId)
    const token = theme && tokensOf(theme).get(from)
    const set = theme && renamed(theme, from, to)
    if (!token || !set?.ok) return
    const alias = tokenJson({ ...token, values: { light: `{${to}}` } })
    const kept = nodes === 0 ? {} : { [tokenField(from)]: alias }
    if (!dispatch(editTheme(themeId, { ...set.value, ...kept }, `Rename “${from}”`))) return
    selectToken(to)
    if (nodes === 0) return
    const who = `${countText(nodes, 'node')} ${nodes === 1 ? 'names' : 'name'}`
    const text = `${who} “${from}”: it stays, as another name for “${to}”.`
    dispatch(notify({ kind: 'info', text }))
  }
}

/** Copies tokens below names that are free, and selects the first copy. */
export function duplicateTokens(theme: Theme, names: readonly TokenName[]): AppThunk<void> {
  return (dispatch) => {
    const taken = new Set(allNames(theme))
    const context = contextOf(theme)
    const set: Record<string, ReturnType<typeof tokenJson>> = {}
    let first: TokenName | undefined
    for (const name of names) {
      const { order: _, ...token } = tokenToEdit(name, context)
      const values =
        Object.keys(token.values).length > 0
          ? token.values
          : { light: context.defaults.get(name)?.light ?? '' }
      const copy = freeName(name, taken)
      taken.add(copy)
      first ??= copy
      set[tokenField(copy)] = tokenJson({ ...token, values })
    }
    const label =
      names.length === 1 ? `Duplicate “${names[0]}”` : `Duplicate ${names.length} tokens`
    if (first !== undefined && dispatch(editTheme(theme.id, set, label))) selectToken(first)
  }
}

/** Deletes tokens in one step; what stood for them has something else then. */
export function deleteTokens(
  theme: Theme,
  names: readonly TokenName[],
  replacement: Replacement,
): AppThunk<boolean> {
  const label = names.length === 1 ? `Delete “${names[0]}”` : `Delete ${names.length} tokens`
  return editTheme(theme.id, deleted(theme, names, replacement), label)
}

function freeName(name: TokenName, taken: ReadonlySet<TokenName>): TokenName {
  const stem = `${name.slice(0, 56)}-copy`
  if (!taken.has(stem)) return stem
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`
  }
}
