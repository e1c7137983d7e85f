import { MoveDialog } from './MoveDialog'
import { NewTextDialog } from './NewTextDialog'
import type { ExplorerActions } from './useExplorerActions'

/** The dialog of the explorer that is open, if any. */
export function ExplorerDialogs({ does }: { readonly does: ExplorerActions }) {
  const { dialog, showDialog } = does
  if (!dialog) return null
  const close = () => showDialog(null)
  return dialog.kind === 'move' ? (
    <MoveDialog subject={dialog.subject} onMove={does.move} onClose={close} />
  ) : (
    <NewTextDialog kind={dialog.kind} onClose={close} />
  )
}
