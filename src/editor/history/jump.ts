import type { TreeId } from '@/model/tree/types'
import { redo, undo } from '@/store/editing'
import type { AppThunk } from '@/store/thunk'

/**
 * Takes back (negative) or does again (positive) several steps of a tree; stops at a step that is refused
 * and where there are no more. Answers how many were done.
 */
export function jumpBy(treeId: TreeId, steps: number): AppThunk<number> {
  return (dispatch) => {
    let done = 0
    while (done < Math.abs(steps)) {
      const stepped = dispatch(steps < 0 ? undo(treeId) : redo(treeId))
      if (!stepped.ok || stepped.value === null) break
      done += 1
    }
    return done
  }
}
