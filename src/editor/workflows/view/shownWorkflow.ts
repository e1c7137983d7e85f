import type { AppThunk, RootState } from '@/store'
import { setActiveWorkflow } from '@/store/slices/workflowsSlice'
import { selectWorkflows } from '../graph/selectWorkflows'

const KEY = 'espalier.workflow'

/** The workflow on the canvas: the one that was chosen, here or before the last reload, else the first. */
export function selectShownId(state: RootState): string | null {
  const list = selectWorkflows(state)
  const wanted = state.workflows.activeWorkflowId ?? remembered()
  return (list.find(({ id }) => id === wanted) ?? list[0])?.id ?? null
}

/** Shows a workflow; a reload comes back to it. */
export function showWorkflow(id: string): AppThunk<void> {
  return (dispatch) => {
    dispatch(setActiveWorkflow(id))
    try {
      sessionStorage.setItem(KEY, id)
    } catch {
      // Nothing is remembered where storage is blocked.
    }
  }
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}
