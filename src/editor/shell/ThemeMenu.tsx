import { Monitor, Moon, Sun } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'
import { IconButton } from '@/components/ui/IconButton'
import { Menu } from '@/components/ui/Menu'
import {
  chooseTheme,
  followTheme,
  readThemeWish,
  shownTheme,
  watchTheme,
} from '@/components/ui/theme'

const WISHES = [
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'system', label: 'Like the system' },
] as const

/** Chooses between light and dark for the editor itself. */
export function ThemeMenu() {
  const shown = useSyncExternalStore(watchTheme, shownTheme)
  const wish = useSyncExternalStore(watchTheme, readThemeWish)
  useEffect(followTheme, [])
  useEffect(followMotionLater, [])
  const Icon = wish === 'system' ? Monitor : shown === 'dark' ? Moon : Sun
  return (
    <Menu
      label="Theme"
      align="end"
      entries={WISHES.map(({ id, label }) => ({
        id,
        label,
        checked: id === wish,
        run: () => chooseTheme(id),
      }))}
      renderTrigger={(props) => (
        <IconButton label="Theme" {...props}>
          <Icon size={16} />
        </IconButton>
      )}
    />
  )
}

/** `public/theme.js` has set it for the first paint; that it changes meanwhile is no matter of the start. */
function followMotionLater(): () => void {
  const stop = import('@/components/ui/motion').then(({ followMotion }) => followMotion())
  // Out of reach: what was set stays.
  stop.catch(() => {})
  return () => void stop.then((end) => end()).catch(() => {})
}
