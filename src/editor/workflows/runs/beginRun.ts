import type { AppThunk } from '@/store'
import { notify } from '@/store/slices/noticesSlice'
import { readWorkflowRuns, type WorkflowRun } from '@/store/workflows'
import { showRun } from './shownRuns'

/** Begins a run and shows it; one that is refused before it begins is told as a notice. */
export function beginRun(
  workflowId: string,
  start: AppThunk<Promise<WorkflowRun>>,
): AppThunk<Promise<void>> {
  return async (dispatch) => {
    const run = await dispatch(start)
    const kept = await readWorkflowRuns(workflowId).catch(() => [])
    if (kept.some(({ id }) => id === run.id)) showRun(workflowId, run.id)
    else if (run.error) {
      dispatch(notify({ kind: 'error', text: run.error.message, ofProject: true }))
    }
  }
}
