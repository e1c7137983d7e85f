import { stepProject } from '@/editor/monaco/texts/stepProject'
import { lastStep } from '@/store/slices/entityHistorySlice'
import { useAppDispatch, useAppSelector } from '@/store'
import styles from './HistoryControls.module.css'
import { StepButtons } from './StepButtons'

/** Undo and redo of what was done to whole files, components and lambdas. Texts have the code editor's own. */
export function ProjectHistory() {
  const dispatch = useAppDispatch()
  const readOnly = useAppSelector(({ sync }) => sync.readOnly !== null)
  const undoLabel = useAppSelector(
    ({ entityHistory }) => lastStep(entityHistory.past, 'code')?.label,
  )
  const redoLabel = useAppSelector(
    ({ entityHistory }) => lastStep(entityHistory.future, 'code')?.label,
  )
  return (
    <div role="group" aria-label="History" className={styles.controls}>
      <StepButtons
        undoLabel={readOnly ? undefined : undoLabel}
        redoLabel={readOnly ? undefined : redoLabel}
        onUndo={() => void dispatch(stepProject('undo'))}
        onRedo={() => void dispatch(stepProject('redo'))}
      />
    </div>
  )
}
