import { keepNoticeAction } from '@/components/notices/noticeActions'
import { lookAtTheme, themeName } from '@/editor/themeView'
import type { JsonObject } from '@/model/json'
import type { Theme } from '@/model/theme/record'
import type { AppThunk, RootState } from '@/store'
import { PROJECT_SETTINGS_ID } from '@/store/slices/projectSettingsSlice'
import { lastStep } from '@/store/slices/entityHistorySlice'
import { notify } from '@/store/slices/noticesSlice'
import { editTheme, editThemes, stepThemes } from '../edits/editTheme'

/** The wanted name, or with a number after it where there is a theme called so. */
function freeThemeName(state: RootState, wanted: string): string {
  const taken = new Set(state.theme.themes.map(themeName))
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${wanted} ${number}`)) return `${wanted} ${number}`
  }
}

/** Makes a theme, with fields if any are given, and shows it; answers its id. */
export function addTheme(fields: JsonObject = {}): AppThunk<string | undefined> {
  return (dispatch, getState, { newId }) => {
    const wanted = typeof fields['name'] === 'string' ? fields['name'] : 'Theme'
    const name = freeThemeName(getState(), wanted)
    const id = newId()
    if (!dispatch(editTheme(id, { ...fields, name }, `New theme “${name}”`))) return undefined
    lookAtTheme(id)
    return id
  }
}

/** Gives a theme another name. */
export function nameTheme(theme: Theme, wanted: string): AppThunk<void> {
  return (dispatch) => {
    const name = wanted.trim()
    const before = themeName(theme)
    if (name === '' || name === before) return
    dispatch(editTheme(theme.id, { name }, `Rename “${before}”`))
  }
}

/** Copies a theme and shows the copy; answers its id. */
export function copyTheme(theme: Theme): AppThunk<string | undefined> {
  const { id: _, updatedAt: __, ...fields } = theme
  return addTheme({ ...(fields as JsonObject), name: `${themeName(theme)} copy` })
}

/** Makes a theme the one that documents have unless they name another. */
export function activateTheme(theme: Theme): AppThunk<void> {
  return (dispatch) => {
    dispatch(
      editThemes(
        [
          {
            collection: 'projectSettings',
            id: PROJECT_SETTINGS_ID,
            set: { activeThemeId: theme.id },
          },
        ],
        `Make “${themeName(theme)}” the active theme`,
      ),
    )
  }
}

/** Deletes a theme; a notice offers to bring it back. Documents that name it have the active one from then on. */
export function deleteTheme(theme: Theme): AppThunk<void> {
  return (dispatch, getState) => {
    const name = themeName(theme)
    const edits = [{ collection: 'theme', id: theme.id, set: null } as const]
    if (!dispatch(editThemes(edits, `Delete “${name}”`))) return
    lookAtTheme(null)
    const step = lastStep(getState().entityHistory.past, 'themes')
    const bringBack = () => {
      if (lastStep(getState().entityHistory.past, 'themes') === step) dispatch(stepThemes('undo'))
      else {
        const { id, ...fields } = theme
        dispatch(editTheme(id, fields as JsonObject, `Bring back “${name}”`))
      }
      lookAtTheme(theme.id)
    }
    const action = { label: 'Undo', id: keepNoticeAction(bringBack) }
    dispatch(notify({ kind: 'info', text: `Deleted “${name}”.`, action, ofProject: true }))
  }
}

/** The names of the documents that name a theme. */
export function selectUsersOf(state: RootState, themeId: string): readonly string[] {
  return state.componentTrees.headers
    .filter((header) => header['themeId'] === themeId)
    .map(({ name }) => name)
}
