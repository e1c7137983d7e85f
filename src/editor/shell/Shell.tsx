import { useCallback, useEffect, useMemo, useState } from 'react'
import { useCommandKeys } from '@/editor/commands/useCommandKeys'
import { DragArea } from '@/editor/dnd'
import { OpenDocuments } from '@/editor/open'
import { useAppDispatch } from '@/store'
import { DialogContext, type ShellDialog } from './dialogs'
import { shellActions } from './shellActions'
import { ShellDialogs } from './ShellDialogs'
import { listenForShortcuts } from './shortcuts'
import { StatusLine } from './StatusLine'
import { StorageBanner } from './StorageBanner'
import { TopBar } from './TopBar'
import { Workspace } from './Workspace'
import styles from './Workspace.module.css'

/** Puts the features of the editor together: bars, panels, dialogs and keys. */
export function Shell() {
  const dispatch = useAppDispatch()
  const [dialog, setDialog] = useState<ShellDialog | null>(startDialog)
  const [previewing, setPreviewing] = useState(false)
  const togglePreview = useCallback(() => setPreviewing((before) => !before), [])
  const actions = useMemo(
    () => shellActions({ dispatch, showDialog: setDialog, togglePreview }),
    [dispatch, togglePreview],
  )

  useCommandKeys()
  useEffect(() => listenForShortcuts(() => actions), [actions])

  return (
    <DialogContext value={setDialog}>
      <DragArea>
        <div className={styles.app}>
          <TopBar previewing={previewing} onTogglePreview={togglePreview} />
          <StorageBanner />
          <Workspace previewing={previewing} />
          <StatusLine />
        </div>
      </DragArea>
      <OpenDocuments />
      <ShellDialogs dialog={dialog} actions={actions} onClose={() => setDialog(null)} />
    </DialogContext>
  )
}

/** The address `/?demo` goes straight to the demo of the store. */
function startDialog(): ShellDialog | null {
  return new URLSearchParams(location.search).has('demo') ? 'demo' : null
}
