import { lazy, Suspense } from 'react'
import { NewProjectDialog } from '@/editor/projects'
import type { ShellDialog } from './dialogs'
import type { ShellAction } from './shellActions'
import { ShortcutSheet } from './ShortcutSheet'

const CommandMenu = lazy(async () => ({ default: (await import('./CommandMenu')).CommandMenu }))
const DemoDialog = lazy(async () => ({ default: (await import('./DemoDialog')).DemoDialog }))

interface ShellDialogsProps {
  readonly dialog: ShellDialog | null
  readonly actions: readonly ShellAction[]
  readonly onClose: () => void
}

/** The dialog of the shell that is open, if any. Those that few people open are loaded then. */
export function ShellDialogs({ dialog, actions, onClose }: ShellDialogsProps) {
  switch (dialog) {
    case null:
      return null
    case 'commands':
    case 'insert':
      return (
        <Suspense>
          <CommandMenu mode={dialog} actions={actions} onClose={onClose} />
        </Suspense>
      )
    case 'shortcuts':
      return <ShortcutSheet actions={actions} onClose={onClose} />
    case 'demo':
      return (
        <Suspense>
          <DemoDialog onClose={onClose} />
        </Suspense>
      )
    case 'new-project':
      return <NewProjectDialog onClose={onClose} />
  }
}
