import { useSyncExternalStore } from 'react'
import { chooseMotion, readMotionWish, watchMotion, type MotionWish } from '@/components/ui/motion'
import { Segments } from '@/components/ui/Segments'
import { chooseTheme, readThemeWish, watchTheme, type ThemeWish } from '@/components/ui/theme'
import { resetInBrowser } from '../reset'
import type { Setting } from '../setting'

const THEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'System' },
]
const MOTIONS = [
  { value: 'system', label: 'System' },
  { value: 'reduce', label: 'Reduced' },
  { value: 'full', label: 'Full' },
]

/** The colours of the editor itself. */
export const editorTheme: Setting = {
  id: 'appearance.theme',
  section: 'appearance',
  title: 'Theme of the editor',
  description:
    'The colors of Espalier itself; what you build has themes of its own and does not change.',
  keywords: ['dark', 'light', 'mode', 'scheme', 'colors', 'night', 'contrast', 'system'],
  scope: 'device',
  Control() {
    const wish = useSyncExternalStore(watchTheme, readThemeWish)
    return (
      <Segments
        label="Theme of the editor"
        options={THEMES}
        value={wish}
        onChange={(value) => chooseTheme(value as ThemeWish)}
      />
    )
  },
  reset: resetInBrowser(
    watchTheme,
    () => readThemeWish() !== 'system',
    () => chooseTheme('system'),
  ),
}

/** How much moves in the editor. */
export const motion: Setting = {
  id: 'appearance.motion',
  section: 'appearance',
  title: 'Motion',
  description:
    'Whether things in the editor glide and fade, or are where they go at once; “System” follows the setting of your computer.',
  keywords: ['reduced motion', 'animation', 'transitions', 'accessibility', 'vestibular'],
  scope: 'device',
  Control() {
    const wish = useSyncExternalStore(watchMotion, readMotionWish)
    return (
      <Segments
        label="Motion"
        options={MOTIONS}
        value={wish}
        onChange={(value) => chooseMotion(value as MotionWish)}
      />
    )
  },
  reset: resetInBrowser(
    watchMotion,
    () => readMotionWish() !== 'system',
    () => chooseMotion('system'),
  ),
}
