import { lookAtTheme, selectToken, themeName } from '@/editor/themeView'
import type { Json, JsonObject } from '@/model/json'
import { modesOf, OWN_MODES, type Theme, type ThemeMode } from '@/model/theme/record'
import type { ThemeImport } from '@/model/theme/exchange'
import type { AppThunk } from '@/store'
import { editTheme } from '../edits/editTheme'
import { addTheme } from '../list/themeCommands'

/** Makes a theme of what was read, in one step, and shows it. */
export function importAsNew({ fields }: ThemeImport, name: string): AppThunk<void> {
  return (dispatch) => {
    dispatch(addTheme({ name, ...(fields as JsonObject) }))
  }
}

/** Gives a theme all that was read; what the file says nothing of stays. One step. */
export function importOver(theme: Theme, { fields }: ThemeImport): AppThunk<void> {
  return (dispatch) => {
    const { name: _, modes, ...rest } = fields
    const set: Record<string, Json | undefined> = { ...(rest as JsonObject) }
    const all = joinedModes(theme, modes)
    if (all.length > 0) set['modes'] = all.map((mode) => ({ ...mode }))
    if (!dispatch(editTheme(theme.id, set, `Import into “${themeName(theme)}”`))) return
    lookAtTheme(theme.id)
    selectToken(null)
  }
}

/** The modes of a theme and those of the file that it has not. */
function joinedModes(theme: Theme, modes: unknown): readonly ThemeMode[] {
  const own = modesOf(theme).slice(OWN_MODES.length)
  const given = modesOf({ id: theme.id, modes: modes as Theme['modes'] & object }).slice(
    OWN_MODES.length,
  )
  return [...own, ...given.filter(({ id }) => !own.some((mode) => mode.id === id))]
}
