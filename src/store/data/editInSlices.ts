import { nextTurn, type SliceOptions } from '@/lib/slices'
import { entitiesEdited } from '../entities/actions'
import { planEdits, type EntityEdit } from '../entities/editEntities'
import type { EntityDiff } from '../slices/entityHistorySlice'
import type { AppThunk } from '../thunk'

/** How many records are edited between two pauses. */
export const BATCH = 200

/** How long edits are watched and stopped; progress is the number of records that are done. */
export interface EditOptions extends SliceOptions {
  readonly label: string
}

/**
 * Edits records as `editEntities` does, however many: in batches between which the page answers, and in one step of the history. The
 * edits may be made as they are asked for. When it is stopped, or fails, what was done until then is that step, so that it can be
 * taken back; then it rejects. Answers how many records were changed.
 */
export function editInSlices(
  edits: Iterable<EntityEdit>,
  { label, signal, onProgress }: EditOptions,
): AppThunk<Promise<number>> {
  return async (dispatch, getState, { now }) => {
    const project = getState().project.activeProjectId
    const diffs: EntityDiff[] = []
    let isFirst = true
    try {
      for (const batch of batchesOf(edits)) {
        if (!isFirst) {
          onProgress?.(diffs.length)
          await nextTurn()
          signal?.throwIfAborted()
          if (getState().project.activeProjectId !== project) {
            throw new Error('Another project was opened meanwhile.')
          }
        }
        isFirst = false
        if (getState().sync.readOnly) throw new Error('Nothing can be changed in this tab.')
        const plan = planEdits(getState(), batch, now)
        if (plan.changes.length > 0) dispatch(entitiesEdited({ changes: plan.changes }))
        for (const diff of plan.diffs) diffs.push(diff)
      }
    } finally {
      const isOpen = getState().project.activeProjectId === project
      if (isOpen && diffs.length > 0) {
        dispatch(entitiesEdited({ changes: [], step: { label, diffs } }))
      }
    }
    return diffs.length
  }
}

function* batchesOf(edits: Iterable<EntityEdit>): Generator<EntityEdit[]> {
  let batch: EntityEdit[] = []
  for (const edit of edits) {
    batch.push(edit)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
