import { Ellipsis } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { ContextMenu } from '@/components/ui/ContextMenu'
import { IconButton } from '@/components/ui/IconButton'
import { NameField } from '@/components/ui/NameField'
import { lookAtTheme, themeName } from '@/editor/themeView'
import type { Theme } from '@/model/theme/record'
import { useAppDispatch, useAppSelector } from '@/store'
import { copyTheme, nameTheme } from './themeCommands'
import { DeleteThemeDialog } from './DeleteThemeDialog'
import { ThemeChips } from './ThemeChips'
import { themeMenu } from './themeMenu'
import type { ThemeDoors } from './themeMenu'
import styles from './lists.module.css'

interface ThemeListProps {
  readonly themes: readonly Theme[]
  readonly shown: Theme
  readonly readOnly: boolean
  readonly doors: ThemeDoors
}

/** The themes of the project: a click shows one, keys and the menu do the rest. */
export function ThemeList({ themes, shown, readOnly, doors }: ThemeListProps) {
  const dispatch = useAppDispatch()
  const activeId = useAppSelector(({ theme }) => theme.activeThemeId)
  const list = useRef<HTMLUListElement>(null)
  const [renamed, setRenamed] = useState<string>()
  const [deleted, setDeleted] = useState<Theme>()
  const [menu, setMenu] = useState<{ theme: Theme; x: number; y: number }>()

  const focus = (id: string | undefined) =>
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLElement>(`[data-theme-id="${CSS.escape(id ?? '')}"]`)
        ?.focus(),
    )
  const press = (event: KeyboardEvent, theme: Theme) => {
    const at = themes.indexOf(theme)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: themes.length - 1 }[event.key]
    const next = to === undefined ? undefined : themes[to]
    const isMod = event.ctrlKey || event.metaKey
    if (next) {
      lookAtTheme(next.id)
      focus(next.id)
    } else if (event.key === 'F2' && !readOnly) setRenamed(theme.id)
    else if (event.key === 'Delete' && !readOnly) setDeleted(theme)
    else if (isMod && event.key.toLowerCase() === 'd' && !readOnly)
      focus(dispatch(copyTheme(theme)))
    else return
    event.preventDefault()
  }
  const openMenu = (theme: Theme, box: DOMRect) =>
    setMenu({ theme, x: box.left + 8, y: box.bottom })

  return (
    <>
      <ul ref={list} className={styles.list} aria-label="Themes">
        {themes.map((theme) => (
          <li key={theme.id} className={styles.line}>
            {renamed === theme.id ? (
              <NameField
                name={themeName(theme)}
                onDone={(given) => {
                  setRenamed(undefined)
                  if (given !== null) dispatch(nameTheme(theme, given))
                  focus(theme.id)
                }}
              />
            ) : (
              <>
                <button
                  type="button"
                  data-theme-id={theme.id}
                  className={styles.row}
                  aria-current={theme.id === shown.id ? 'page' : undefined}
                  tabIndex={theme.id === shown.id ? 0 : -1}
                  onClick={() => lookAtTheme(theme.id)}
                  onDoubleClick={() => !readOnly && setRenamed(theme.id)}
                  onKeyDown={(event) => press(event, theme)}
                  onContextMenu={(event) => {
                    event.preventDefault()
                    const isKey = event.clientX === 0 && event.clientY === 0
                    if (isKey) openMenu(theme, event.currentTarget.getBoundingClientRect())
                    else setMenu({ theme, x: event.clientX, y: event.clientY })
                  }}
                >
                  <ThemeChips theme={theme} />
                  <span className={styles.name}>{themeName(theme)}</span>
                  {theme.id === activeId && <span className={styles.tag}>Active</span>}
                </button>
                <IconButton
                  label={`More for ${themeName(theme)}`}
                  size="small"
                  className={styles.more}
                  tabIndex={-1}
                  aria-haspopup="menu"
                  onClick={({ currentTarget }) =>
                    openMenu(theme, currentTarget.getBoundingClientRect())
                  }
                >
                  <Ellipsis size={14} />
                </IconButton>
              </>
            )}
          </li>
        ))}
      </ul>
      {menu && (
        <ContextMenu
          label="Theme"
          at={menu}
          onClose={() => setMenu(undefined)}
          entries={themeMenu(menu.theme, {
            dispatch,
            readOnly,
            isActive: menu.theme.id === activeId,
            doors,
            onRename: () => setRenamed(menu.theme.id),
            onDelete: () => setDeleted(menu.theme),
          })}
        />
      )}
      {deleted && (
        <DeleteThemeDialog
          theme={deleted}
          isActive={deleted.id === activeId}
          onClose={() => setDeleted(undefined)}
        />
      )}
    </>
  )
}
