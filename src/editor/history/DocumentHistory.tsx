import { ChevronDown } from 'lucide-react'
import { useCallback, useState } from 'react'
import { Floating } from '@/components/ui/Floating'
import { IconButton } from '@/components/ui/IconButton'
import { useKeys } from '@/editor/commands/keymap'
import { useAppDispatch, useAppSelector } from '@/store'
import { redo, undo } from '@/store/editing'
import { selectActiveTreeId, selectRedoLabel, selectUndoLabel } from '@/store/selectors/trees'
import styles from './HistoryControls.module.css'
import { HistoryList } from './HistoryList'
import { StepButtons } from './StepButtons'

/** Undo, redo, and the list of steps of the document on screen. */
export function DocumentHistory() {
  const dispatch = useAppDispatch()
  const treeId = useAppSelector(selectActiveTreeId)
  const stepsOf = useAppSelector(({ sync }) => (sync.readOnly === null ? treeId : null))
  const undoLabel = useAppSelector((state) => stepsOf && selectUndoLabel(state, stepsOf))
  const redoLabel = useAppSelector((state) => stepsOf && selectRedoLabel(state, stepsOf))
  const undoKeys = useKeys('history.undo', 'Mod+Z')
  const redoKeys = useKeys('history.redo', 'Shift+Mod+Z')
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = useCallback(() => setAnchor(null), [])

  return (
    <div role="group" aria-label="History" className={styles.controls}>
      <StepButtons
        undoLabel={undoLabel}
        redoLabel={redoLabel}
        keys={{ undo: undoKeys, redo: redoKeys }}
        onUndo={() => treeId && dispatch(undo(treeId))}
        onRedo={() => treeId && dispatch(redo(treeId))}
      />
      <IconButton
        label="History"
        className={styles.more}
        aria-expanded={anchor !== null}
        disabled={!undoLabel && !redoLabel}
        onClick={(event) => {
          const { currentTarget } = event
          setAnchor((open) => (open ? null : currentTarget))
        }}
      >
        <ChevronDown size={14} />
      </IconButton>
      {anchor && treeId && (
        <Floating anchor={anchor} onDismiss={close} align="end">
          <HistoryList treeId={treeId} />
        </Floating>
      )}
    </div>
  )
}
