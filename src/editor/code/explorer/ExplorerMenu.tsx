import { ContextMenu } from '@/components/ui/ContextMenu'
import { explorerMenu, type MenuFor } from './menuEntries'

interface ExplorerMenuProps extends MenuFor {
  /** Where it was asked for, in px of the window. */
  readonly at: { readonly x: number; readonly y: number }
  readonly onClose: () => void
}

/** The menu of a row of the explorer, or of the room below all rows. */
export function ExplorerMenu({ at, onClose, ...menuFor }: ExplorerMenuProps) {
  const entries = explorerMenu(menuFor)
  return entries.length === 0 ? null : (
    <ContextMenu label="Explorer" at={at} onClose={onClose} entries={entries} />
  )
}
