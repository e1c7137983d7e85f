import { Undo2 } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { useAppDispatch, useAppSelector } from '@/store'
import { undoEntities } from '@/store/entities'
import { selectBreakpoints } from '@/store/selectors'
import { lastStep } from '@/store/slices/entityHistorySlice'
import { AddBreakpoint } from './AddBreakpoint'
import { BreakpointRow } from './BreakpointRow'
import styles from './BreakpointsDialog.module.css'

/** The widths for which the project has values of their own: each change is a step that can be undone. */
export function BreakpointsDialog({ onClose }: { readonly onClose: () => void }) {
  const dispatch = useAppDispatch()
  const breakpoints = useAppSelector(selectBreakpoints)
  const last = useAppSelector(({ entityHistory }) => lastStep(entityHistory.past, 'themes'))
  const undoable = last?.diffs.every(({ collection }) => collection === 'projectSettings')
  return (
    <Dialog
      title="Breakpoints"
      size="wide"
      onClose={onClose}
      footer={
        <>
          {last && undoable && (
            <Button
              className={styles.undo}
              tone="quiet"
              icon={<Undo2 size={16} />}
              onClick={() => dispatch(undoEntities(undefined, 'themes'))}
            >
              Undo {last.label.charAt(0).toLowerCase() + last.label.slice(1)}
            </Button>
          )}
          <Button tone="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        What is set for all widths holds everywhere. A value for a breakpoint takes its place on
        pages that are at most so wide; of several, that of the narrowest counts.
      </p>
      <ul className={styles.list} aria-label="Breakpoints">
        {breakpoints.map((breakpoint) => (
          <BreakpointRow key={breakpoint.id} breakpoint={breakpoint} breakpoints={breakpoints} />
        ))}
      </ul>
      {breakpoints.length === 0 && (
        <p className={styles.none}>There are none: all values hold at all widths.</p>
      )}
      <AddBreakpoint breakpoints={breakpoints} />
    </Dialog>
  )
}
