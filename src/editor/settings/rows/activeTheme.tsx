import { Select } from '@/components/ui/Select'
import { DEFAULT_THEME_ID } from '@/model/theme/record'
import { useAppDispatch, useAppSelector } from '@/store'
import { editEntities } from '@/store/entities'
import { PROJECT_SETTINGS_ID } from '@/store/slices/projectSettingsSlice'
import type { AppThunk } from '@/store/thunk'
import { resetInState } from '../reset'
import type { Setting } from '../setting'

/** The theme of documents that name none. */
export const activeTheme: Setting = {
  id: 'project.activeTheme',
  section: 'project',
  title: 'Active theme',
  description: 'The theme in which documents are shown that choose none of their own.',
  keywords: ['design tokens', 'colors', 'brand', 'look', 'default theme'],
  scope: 'project',
  Control(ids) {
    const dispatch = useAppDispatch()
    const themes = useAppSelector((state) => state.theme.themes)
    const active = useAppSelector((state) => state.theme.activeThemeId)
    const readOnly = useAppSelector((state) => state.sync.readOnly)
    const listed = themes.map(({ id, name }) => ({ value: id, label: name ?? 'Default theme' }))
    const options = themes.some(({ id }) => id === DEFAULT_THEME_ID)
      ? listed
      : [{ value: DEFAULT_THEME_ID, label: 'Default theme' }, ...listed]
    return (
      <Select
        {...ids}
        disabled={readOnly !== null}
        options={options}
        placeholder="A theme that is gone"
        value={active}
        onChange={(event) => dispatch(chooseActiveTheme(event.target.value))}
      />
    )
  },
  reset: resetInState(
    (state) => state.theme.activeThemeId !== DEFAULT_THEME_ID,
    () => chooseActiveTheme(undefined),
  ),
}

function chooseActiveTheme(id: string | undefined): AppThunk<unknown> {
  const activeThemeId = id === DEFAULT_THEME_ID ? undefined : id
  return editEntities(
    [{ collection: 'projectSettings', id: PROJECT_SETTINGS_ID, set: { activeThemeId } }],
    'Choose the active theme',
  )
}
