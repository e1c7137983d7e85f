import { DEFAULT_THEME_ID, type Theme } from '@/model/theme/record'
import { useAppSelector, type RootState } from '@/store'
import { selectTheme } from '@/store/selectors/themes'
import { useThemeView } from './themeView'

/** What a theme is called; the one that every project has need not have a name. */
export function themeName({ id, name }: { readonly id: string; readonly name?: string }): string {
  if (name !== undefined && name.trim() !== '') return name
  return id === DEFAULT_THEME_ID ? 'Default theme' : id
}

/** The id of the theme that is looked at: the chosen one as long as it is there, else the active one. */
export function selectShownThemeId(state: RootState, wanted: string | null): string {
  return wanted !== null && selectTheme(state, wanted) ? wanted : state.theme.activeThemeId
}

/** The theme that is looked at; a bare one where the project has none of its id yet. */
export function useShownTheme(): Theme {
  const { themeId } = useThemeView()
  const id = useAppSelector((state) => selectShownThemeId(state, themeId))
  const theme = useAppSelector((state) => selectTheme(state, id))
  return theme ?? bare(id)
}

const bares = new Map<string, Theme>()

/** A theme that says nothing, always the same one. */
function bare(id: string): Theme {
  let theme = bares.get(id)
  if (!theme) bares.set(id, (theme = { id }))
  return theme
}
