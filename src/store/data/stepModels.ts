import { nextTurn, type SliceOptions } from '@/lib/slices'
import { entitiesEdited, entitiesStepped } from '../entities/actions'
import { leftNotice, planStep, type Direction } from '../entities/steps'
import { lastStep, type EntityDiff } from '../slices/entityHistorySlice'
import { notify } from '../slices/noticesSlice'
import type { AppThunk } from '../thunk'
import { BATCH } from './editInSlices'

/**
 * Takes back the last step of models and records, however many they are, in batches between which the page answers. Answers the
 * step's label; `undefined` when there is none. It cannot be stopped: half a step back would be no state that was ever there.
 */
export function undoModels(options?: Pick<SliceOptions, 'onProgress'>) {
  return stepModels('undo', options)
}

/** Does again what was taken back last. */
export function redoModels(options?: Pick<SliceOptions, 'onProgress'>) {
  return stepModels('redo', options)
}

function stepModels(
  direction: Direction,
  { onProgress }: Pick<SliceOptions, 'onProgress'> = {},
): AppThunk<Promise<string | undefined>> {
  return async (dispatch, getState) => {
    const { past, future } = getState().entityHistory
    const taken = lastStep(direction === 'undo' ? past : future, 'models')
    if (!taken) return undefined
    const { label, diffs } = taken
    const project = getState().project.activeProjectId
    const parts: EntityDiff[] = []
    let left = 0
    // What was done last is taken back first.
    const ordered = direction === 'undo' ? diffs.toReversed() : diffs
    for (let from = 0; from < ordered.length; from += BATCH) {
      if (from > 0) {
        onProgress?.(from)
        await nextTurn()
        if (getState().project.activeProjectId !== project) return undefined
      }
      const plan = planStep(getState(), ordered.slice(from, from + BATCH), { direction })
      if (plan.changes.length > 0) dispatch(entitiesEdited({ changes: plan.changes }))
      for (const part of plan.parts) parts.push(part)
      left += plan.left
    }
    const inOrder = direction === 'undo' ? parts.toReversed() : parts
    const step = parts.length > 0 ? { step: { label, diffs: inOrder } } : {}
    dispatch(entitiesStepped({ direction, taken, changes: [], ...step }))
    if (left > 0) dispatch(notify(leftNotice(taken, direction, parts.length > 0)))
    return label
  }
}
