import { Ellipsis, Moon, Sun } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { ContextMenu } from '@/components/ui/ContextMenu'
import { IconButton } from '@/components/ui/IconButton'
import { NameField } from '@/components/ui/NameField'
import { lookAtMode } from '@/editor/themeView'
import { modesOf, OWN_MODES, type Theme, type ThemeMode } from '@/model/theme/record'
import { useAppDispatch } from '@/store'
import { announce } from '../view/announce'
import { changeMode, deleteMode, newMode, valuesInMode } from './modeCommands'
import styles from './lists.module.css'

interface ModeListProps {
  readonly theme: Theme
  /** The one that is looked at. */
  readonly shown: string
  readonly readOnly: boolean
}

/** The ways a theme can look. Light and dark are always there; others are renamed and deleted here. */
export function ModeList({ theme, shown, readOnly }: ModeListProps) {
  const dispatch = useAppDispatch()
  const list = useRef<HTMLUListElement>(null)
  const [renamed, setRenamed] = useState<string>()
  const [menu, setMenu] = useState<{ mode: ThemeMode; x: number; y: number }>()
  const modes = modesOf(theme)
  const isAdded = ({ id }: ThemeMode) => !OWN_MODES.some((own) => own.id === id)
  const current = modes.find(({ id }) => id === shown) ?? modes[0]

  const focus = (id: string | undefined) =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-mode="${CSS.escape(id ?? '')}"]`)?.focus(),
    )
  const remove = (mode: ThemeMode) => {
    dispatch(deleteMode(theme, mode))
    lookAtMode(mode.scheme)
    focus(mode.scheme)
  }
  const press = (event: KeyboardEvent, mode: ThemeMode) => {
    const at = modes.indexOf(mode)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: modes.length - 1 }[event.key]
    const next = to === undefined ? undefined : modes[to]
    if (next) {
      lookAtMode(next.id)
      focus(next.id)
    } else if (event.key === 'F2' && !readOnly && isAdded(mode)) setRenamed(mode.id)
    else if (event.key === 'Delete' && !readOnly && isAdded(mode)) remove(mode)
    else return
    event.preventDefault()
  }
  const openMenu = (mode: ThemeMode, box: DOMRect) =>
    setMenu({ mode, x: box.left + 8, y: box.bottom })

  return (
    <>
      <ul ref={list} className={styles.list} aria-label="Modes">
        {modes.map((mode) => (
          <li key={mode.id} className={styles.line}>
            {renamed === mode.id ? (
              <NameField
                name={mode.name}
                onDone={(given) => {
                  setRenamed(undefined)
                  focus(mode.id)
                  if (given === null || given.trim() === mode.name) return
                  const named = newMode(theme, given, mode.scheme)
                  if (named.ok) dispatch(changeMode(theme, mode.id, { name: named.value.name }))
                  else announce(named.error)
                }}
              />
            ) : (
              <>
                <button
                  type="button"
                  data-mode={mode.id}
                  className={styles.row}
                  aria-current={mode.id === current?.id ? 'true' : undefined}
                  tabIndex={mode.id === current?.id ? 0 : -1}
                  onClick={() => lookAtMode(mode.id)}
                  onDoubleClick={() => !readOnly && isAdded(mode) && setRenamed(mode.id)}
                  onKeyDown={(event) => press(event, mode)}
                  onContextMenu={(event) => {
                    if (!isAdded(mode) || readOnly) return
                    event.preventDefault()
                    const isKey = event.clientX === 0 && event.clientY === 0
                    if (isKey) openMenu(mode, event.currentTarget.getBoundingClientRect())
                    else setMenu({ mode, x: event.clientX, y: event.clientY })
                  }}
                >
                  {mode.scheme === 'dark' ? (
                    <Moon size={14} aria-hidden />
                  ) : (
                    <Sun size={14} aria-hidden />
                  )}
                  <span className={styles.name}>{mode.name}</span>
                </button>
                {isAdded(mode) && !readOnly && (
                  <IconButton
                    label={`More for ${mode.name}`}
                    size="small"
                    className={styles.more}
                    tabIndex={-1}
                    aria-haspopup="menu"
                    onClick={({ currentTarget }) =>
                      openMenu(mode, currentTarget.getBoundingClientRect())
                    }
                  >
                    <Ellipsis size={14} />
                  </IconButton>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {menu && (
        <ContextMenu
          label="Mode"
          at={menu}
          onClose={() => setMenu(undefined)}
          entries={[
            { id: 'rename', label: 'Rename', keys: 'F2', run: () => setRenamed(menu.mode.id) },
            {
              id: 'scheme',
              label: menu.mode.scheme === 'dark' ? 'Stands in for light' : 'Stands in for dark',
              run: () =>
                dispatch(
                  changeMode(theme, menu.mode.id, {
                    scheme: menu.mode.scheme === 'dark' ? 'light' : 'dark',
                  }),
                ),
            },
            { kind: 'separator', id: 'before-delete' },
            {
              id: 'delete',
              label: deleteLabel(valuesInMode(theme, menu.mode.id)),
              keys: 'Delete',
              danger: true,
              run: () => remove(menu.mode),
            },
          ]}
        />
      )}
    </>
  )
}

/** A mode goes with what it says: undo brings both back. */
function deleteLabel(values: number): string {
  if (values === 0) return 'Delete'
  return values === 1 ? 'Delete with its value' : `Delete with its ${values} values`
}
