import { useEffect } from 'react'
import { Select } from '@/components/ui/Select'
import { showPreviewTheme, usePreviewTheme } from '@/editor/frame/previewTheme'
import { themeName } from '@/editor/themeView'
import { useAppSelector } from '@/store'
import { selectActiveTreeId } from '@/store/selectors'
import { selectThemeIdOf } from '@/store/selectors/themes'

/** Shows the running preview in another theme of the project; nothing of it is stored, and it ends with the preview. */
export function PreviewTheme() {
  const themes = useAppSelector(({ theme }) => theme.themes)
  const own = useAppSelector((state) => selectThemeIdOf(state, selectActiveTreeId(state)))
  const shown = usePreviewTheme() ?? own
  useEffect(() => () => showPreviewTheme(null), [])
  if (themes.length < 2) return null
  return (
    <Select
      aria-label="Theme of the preview"
      options={themes.map((theme) => ({ value: theme.id, label: themeName(theme) }))}
      value={shown}
      onChange={({ target }) => showPreviewTheme(target.value === own ? null : target.value)}
    />
  )
}
