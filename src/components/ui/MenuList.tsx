import { Check } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { classes } from './classes'
import { Kbd } from './Kbd'
import styles from './Menu.module.css'
import {
  indexAfterKey,
  indexByTyping,
  isAction,
  type MenuAction,
  type MenuEntry,
} from './menuEntries'

interface MenuListProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** Called before an entry runs and when Tab leaves the menu. */
  readonly onClose: () => void
}

/** How long letters typed after one another make one word, in ms. */
const TYPING_PAUSE = 700

/** The entries of an open menu with the keyboard of a menu: arrows, Home, End, letters, Enter, Tab. */
export function MenuList({ label, entries, onClose }: MenuListProps) {
  const ref = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const actions = entries.filter(isAction)
  const bare = actions.every(({ icon, checked }) => icon === undefined && checked === undefined)

  useEffect(() => {
    const items = itemsOf(ref.current)
    const checked = items.findIndex((item) => item.getAttribute('aria-checked') === 'true')
    items[Math.max(0, checked)]?.focus()
  }, [])

  const choose = (action: MenuAction) => {
    if (action.disabled) return
    onClose()
    action.run()
  }

  const move = (event: KeyboardEvent) => {
    // The panel that the menu was opened from has keys of its own.
    event.stopPropagation()
    const items = itemsOf(ref.current)
    const at = items.indexOf(document.activeElement as HTMLElement)
    if (event.key === 'Tab') {
      event.preventDefault()
      onClose()
      return
    }
    let next = indexAfterKey(event.key, at, items.length)
    if (next === undefined && isLetter(event)) {
      const now = event.timeStamp
      const text =
        now - typed.current.at > TYPING_PAUSE ? event.key : typed.current.text + event.key
      typed.current = { text, at: now }
      const found = indexByTyping(
        actions.map((action) => action.label),
        at,
        text,
      )
      if (found >= 0) next = found
    }
    if (next === undefined) return
    event.preventDefault()
    items[next]?.focus()
  }

  return (
    <div
      ref={ref}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={classes(styles.menu, bare && styles.bare)}
      onKeyDown={move}
    >
      {entries.map((entry) =>
        isAction(entry) ? (
          <MenuItem key={entry.id} action={entry} bare={bare} onChoose={choose} />
        ) : entry.kind === 'heading' ? (
          <div key={entry.id} className={styles.heading}>
            {entry.label}
          </div>
        ) : (
          <hr key={entry.id} className={styles.separator} />
        ),
      )}
    </div>
  )
}

/** About as many letters as a menu has room for. */
const LONG = 40

interface MenuItemProps {
  readonly action: MenuAction
  readonly bare: boolean
  readonly onChoose: (action: MenuAction) => void
}

function MenuItem({ action, bare, onChoose }: MenuItemProps) {
  const { label, icon, keys, disabled, danger, checked } = action
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      aria-disabled={disabled}
      tabIndex={-1}
      className={classes(styles.entry, danger && styles.danger)}
      onClick={() => onChoose(action)}
      onPointerMove={(event) => event.currentTarget.focus()}
    >
      {!bare && (icon ?? (checked ? <Check /> : <span className={styles.mark} />))}
      <span className={styles.label} title={label.length > LONG ? label : undefined}>
        {label}
      </span>
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  )
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
}
