import { redoEntities, undoEntities } from '@/store/entities'
import { lastStep } from '@/store/slices/entityHistorySlice'
import { useAppDispatch, useAppSelector } from '@/store'
import styles from './HistoryControls.module.css'
import { StepButtons } from './StepButtons'

/** Undo and redo of what was done to workflows. */
export function WorkflowHistory() {
  const dispatch = useAppDispatch()
  const readOnly = useAppSelector(({ sync }) => sync.readOnly !== null)
  const undoLabel = useAppSelector(
    ({ entityHistory }) => lastStep(entityHistory.past, 'workflows')?.label,
  )
  const redoLabel = useAppSelector(
    ({ entityHistory }) => lastStep(entityHistory.future, 'workflows')?.label,
  )
  return (
    <div role="group" aria-label="History" className={styles.controls}>
      <StepButtons
        undoLabel={readOnly ? undefined : undoLabel}
        redoLabel={readOnly ? undefined : redoLabel}
        onUndo={() => dispatch(undoEntities(undefined, 'workflows'))}
        onRedo={() => dispatch(redoEntities(undefined, 'workflows'))}
      />
    </div>
  )
}
