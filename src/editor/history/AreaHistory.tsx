import { redoEntities, undoEntities } from '@/store/entities'
import { lastStep, type StepScope } from '@/store/slices/entityHistorySlice'
import { useAppDispatch, useAppSelector } from '@/store'
import styles from './HistoryControls.module.css'
import { StepButtons } from './StepButtons'

/** Undo and redo of what was done to the records of one area, such as workflows. */
export function AreaHistory({ scope }: { readonly scope: Exclude<StepScope, 'code'> }) {
  const dispatch = useAppDispatch()
  const readOnly = useAppSelector(({ sync }) => sync.readOnly !== null)
  const undoLabel = useAppSelector(
    ({ entityHistory }) => lastStep(entityHistory.past, scope)?.label,
  )
  const redoLabel = useAppSelector(
    ({ entityHistory }) => lastStep(entityHistory.future, scope)?.label,
  )
  const step = async (direction: 'undo' | 'redo') => {
    if (scope === 'models') {
      // Steps of records may be very many: they are taken back in slices.
      const { redoModels, undoModels } = await import('@/store/data/stepModels')
      await dispatch(direction === 'undo' ? undoModels() : redoModels())
    } else {
      dispatch((direction === 'undo' ? undoEntities : redoEntities)(undefined, scope))
    }
  }
  return (
    <div role="group" aria-label="History" className={styles.controls}>
      <StepButtons
        undoLabel={readOnly ? undefined : undoLabel}
        redoLabel={readOnly ? undefined : redoLabel}
        onUndo={() => void step('undo')}
        onRedo={() => void step('redo')}
      />
    </div>
  )
}
