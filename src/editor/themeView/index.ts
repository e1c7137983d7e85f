/** Which theme, mode and token is looked at: shared by the editor of themes and their preview. */
export {
  lookAtMode,
  lookAtTheme,
  selectToken,
  themeView,
  useThemeView,
  watchSelectedToken,
  type ThemeView,
} from './themeView'
export { selectShownThemeId, themeName, useShownTheme } from './shownTheme'
export { findUses, namesIn, type NodeUse } from './findUses'
