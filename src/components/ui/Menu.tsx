import { useCallback, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { Floating } from './Floating'
import { MenuList } from './MenuList'
import type { MenuEntry } from './menuEntries'

/** What the trigger of a menu spreads on its button. */
export interface MenuTriggerProps {
  readonly 'aria-haspopup': 'menu'
  readonly 'aria-expanded': boolean
  readonly onClick: (event: MouseEvent<HTMLElement>) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

interface MenuProps {
  /** The menu's name. */
  readonly label: string
  /** Read when the menu is open; a function is called only then. */
  readonly entries: readonly MenuEntry[] | (() => readonly MenuEntry[])
  /** Renders the button that opens the menu. */
  readonly renderTrigger: (props: MenuTriggerProps) => ReactNode
  readonly align?: 'start' | 'end'
}

/** A button with a menu below it. */
export function Menu({ label, entries, renderTrigger, align = 'start' }: MenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = useCallback(() => setAnchor(null), [])
  return (
    <>
      {renderTrigger({
        'aria-haspopup': 'menu',
        'aria-expanded': anchor !== null,
        onClick: ({ currentTarget }) => setAnchor((open) => (open ? null : currentTarget)),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setAnchor(event.currentTarget)
        },
      })}
      {anchor && (
        <Floating anchor={anchor} align={align} onDismiss={close}>
          <MenuList
            label={label}
            entries={typeof entries === 'function' ? entries() : entries}
            onClose={close}
          />
        </Floating>
      )}
    </>
  )
}
