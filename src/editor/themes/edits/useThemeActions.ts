import { useMemo } from 'react'
import { useArea, useOfferedActions, type AreaAction } from '@/editor/areas'
import { lookAtMode, themeName, themeView } from '@/editor/themeView'
import { modesOf, type Theme } from '@/model/theme/record'
import { useAppDispatch } from '@/store'
import type { OpenDialog } from '../dialogs/ThemeDialogs'
import { activateTheme, addTheme, copyTheme } from '../list/themeCommands'

/** Offers in the command menu what the area does, as long as it is on screen. */
export function useThemeActions(
  theme: Theme,
  readOnly: boolean,
  open: (dialog: OpenDialog) => void,
): void {
  const dispatch = useAppDispatch()
  const isShown = useArea() === 'themes'
  const actions = useMemo((): readonly AreaAction[] => {
    const enabled = !readOnly
    const ask = (id: OpenDialog['dialog'], title: string, icon: string): AreaAction => ({
      id: `theme.${id}`,
      title,
      icon,
      enabled: enabled || id === 'export',
      run: () => open({ dialog: id, theme }),
    })
    const act = (id: string, title: string, run: () => void): AreaAction => ({
      id: `theme.${id}`,
      title,
      icon: 'palette',
      enabled,
      run,
    })
    return [
      ask('token', 'New token…', 'plus'),
      ask('ramp', 'Ramp from a colour…', 'palette'),
      ask('type', 'Type scale…', 'type'),
      ask('spacing', 'Spacing scale…', 'align-horizontal-space-around'),
      ask('mode', 'New mode…', 'plus'),
      act('new', 'New theme', () => dispatch(addTheme())),
      act('copy', `Duplicate the theme “${themeName(theme)}”`, () => dispatch(copyTheme(theme))),
      act('activate', `Make “${themeName(theme)}” the active theme`, () =>
        dispatch(activateTheme(theme)),
      ),
      {
        ...act('mode.next', 'Next mode', () => {
          const modes = modesOf(theme)
          const at = modes.findIndex(({ id }) => id === themeView().mode)
          lookAtMode(modes[(at + 1) % modes.length]?.id ?? 'light')
        }),
        enabled: true,
      },
      ask('import', 'Import a theme…', 'file-input'),
      ask('export', 'Export the theme…', 'file-output'),
    ]
  }, [dispatch, theme, readOnly, open])
  useOfferedActions(actions, isShown)
}
