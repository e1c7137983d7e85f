import { useCallback, useEffect, useMemo, useState } from 'react'
import { goToArea, useArea } from '@/editor/areas'
import { useCommandKeys } from '@/editor/commands/useCommandKeys'
import { ComposedDialogs } from '@/editor/composed'
import { DefinitionsProvider } from '@/editor/definitions'
import { DragArea } from '@/editor/dnd'
import { useBuilds } from '@/editor/frame/code/useBuilds'
import { useDraftRecovery } from '@/editor/monaco/useDraftRecovery'
import { LambdaQuestions } from '@/editor/lambdas/LambdaQuestions'
import { OpenDocuments } from '@/editor/open'
import { useAppDispatch } from '@/store'
import { AreaRail } from './AreaRail'
import { Areas } from './Areas'
import { DialogContext, type ShellDialog } from './dialogs'
import { shellActions } from './shellActions'
import { SafeBanner } from './SafeBanner'
import { ShellDialogs } from './ShellDialogs'
import { listenForShortcuts } from './shortcuts'
import { StatusLine } from './StatusLine'
import { StorageBanner } from './StorageBanner'
import { TopBar } from './TopBar'
import styles from './Workspace.module.css'

/** Puts the features of the editor together: bars, panels, dialogs and keys. */
export function Shell() {
  const dispatch = useAppDispatch()
  const area = useArea()
  const [dialog, setDialog] = useState<ShellDialog | null>(startDialog)
  const [previewing, setPreviewing] = useState(false)
  const togglePreview = useCallback(() => {
    goToArea('design')
    setPreviewing((before) => !before)
  }, [])
  const actions = useMemo(
    () => shellActions({ dispatch, showDialog: setDialog, togglePreview }),
    [dispatch, togglePreview],
  )

  useBuilds()
  // The keys of documents: in another area they mean something else.
  useCommandKeys(area === 'design')
  useDraftRecovery()
  useEffect(() => {
    const here = actions.filter((action) => (action.area ?? area) === area)
    return listenForShortcuts(() => here)
  }, [actions, area])

  return (
    <DefinitionsProvider>
      <DialogContext value={setDialog}>
        <DragArea>
          <div className={styles.app}>
            <TopBar previewing={previewing} onTogglePreview={togglePreview} />
            <StorageBanner />
            <SafeBanner />
            <div className={styles.body}>
              {!previewing && <AreaRail />}
              <Areas previewing={previewing} />
            </div>
            <StatusLine />
          </div>
        </DragArea>
        <OpenDocuments />
        <ComposedDialogs />
        <LambdaQuestions />
        <ShellDialogs dialog={dialog} actions={actions} onClose={() => setDialog(null)} />
      </DialogContext>
    </DefinitionsProvider>
  )
}

/** The address `/?demo` goes straight to the demo of the store. */
function startDialog(): ShellDialog | null {
  return new URLSearchParams(location.search).has('demo') ? 'demo' : null
}
