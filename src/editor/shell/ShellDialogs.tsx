import { apart } from '@/components/ui/apart'
import { readView } from '@/editor/canvas'
import { NewProjectDialog } from '@/editor/projects'
import type { ShellDialog } from './dialogs'
import type { ShellAction } from './shellActions'

const CommandMenu = apart(async () => (await import('./CommandMenu')).CommandMenu)
const DemoDialog = apart(async () => (await import('./DemoDialog')).DemoDialog)
const QuickOpen = apart(async () => (await import('@/editor/code/quick/QuickOpen')).QuickOpen)
const SyncDialog = apart(async () => (await import('@/editor/sync')).SyncDialog)
const ShellSettings = apart(async () => (await import('./ShellSettings')).ShellSettings)
const GenerateDialog = apart(
  async () => (await import('@/editor/models/generate/GenerateDialog')).GenerateDialog,
)
const ShortcutSheet = apart(async () => (await import('./ShortcutSheet')).ShortcutSheet)

interface ShellDialogsProps {
  readonly dialog: ShellDialog | null
  readonly actions: readonly ShellAction[]
  readonly onClose: () => void
}

/** The dialog of the shell that is open, if any. Their code is loaded then. */
export function ShellDialogs({ dialog, actions, onClose }: ShellDialogsProps) {
  switch (dialog) {
    case null:
      return null
    case 'commands':
    case 'insert':
      return <CommandMenu mode={dialog} actions={actions} onClose={onClose} />
    case 'go-to-file':
      return <QuickOpen onClose={onClose} />
    case 'shortcuts':
      return <ShortcutSheet actions={actions} onClose={onClose} />
    case 'demo':
      return <DemoDialog onClose={onClose} />
    case 'sync':
      return <SyncDialog scheme={readView().scheme} onClose={onClose} />
    case 'settings':
      return <ShellSettings actions={actions} onClose={onClose} />
    case 'for-model':
      return <GenerateDialog onClose={onClose} />
    case 'new-project':
      return <NewProjectDialog onClose={onClose} />
  }
}
