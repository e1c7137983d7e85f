import type { AppThunk } from '@/store'
import { redoEntities, undoEntities } from '@/store/entities'

/**
 * Takes back the last step of whole files and of texts, or does it again; what was typed since in a text of the step stays in it.
 * Answers its label.
 */
export function stepProject(direction: 'undo' | 'redo'): AppThunk<Promise<string | undefined>> {
  return async (dispatch) => {
    const step = direction === 'undo' ? undoEntities : redoEntities
    // Loaded when it is needed: the first start does without. Without it, changed texts are left as they are.
    const merge = await import('./mergeTyped').then(
      ({ mergeTyped }) => mergeTyped,
      () => undefined,
    )
    return dispatch(step(merge))
  }
}
