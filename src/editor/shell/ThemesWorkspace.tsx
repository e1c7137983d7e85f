import { ThemePreview } from '@/editor/themePreview'
import { ThemesArea } from '@/editor/themes'

/** Puts the area of themes together with what shows documents in them. */
export function ThemesWorkspace() {
  return <ThemesArea Preview={ThemePreview} />
}
