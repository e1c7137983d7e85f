import { Floating } from './Floating'
import type { MenuEntry } from './menuEntries'
import { MenuList } from './MenuList'

interface ContextMenuProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** Where it was asked for, in px of the window. */
  readonly at: { readonly x: number; readonly y: number }
  readonly onClose: () => void
}

/** A menu at a point of the window; mounted is open. */
export function ContextMenu({ label, entries, at, onClose }: ContextMenuProps) {
  return (
    <Floating anchor={at} gap={0} onDismiss={onClose}>
      <MenuList label={label} entries={entries} onClose={onClose} />
    </Floating>
  )
}
