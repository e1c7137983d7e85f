import type { OpenConflict } from '@/sync/client/conflict'
import { isLongText } from '@/sync/merge/longText'
import type { AppThunk } from '../thunk'
import { decide, readStanding } from './decide'

/**
 * Decides the conflicts of this browser about texts whose lines merge: nobody has to choose between two edits in
 * different places. Answers the conflicts that are left to people.
 */
export function mergeTexts(
  conflicts: readonly OpenConflict[],
): AppThunk<Promise<readonly OpenConflict[]>> {
  return async (dispatch) => {
    const left: OpenConflict[] = []
    for (const conflict of conflicts) {
      const merged = await dispatch(mergedText(conflict))
      if (merged === undefined) left.push(conflict)
      else await dispatch(decide([conflict], { keep: 'value', value: merged }))
    }
    return left
  }
}

/** The text that a conflict merges to; `undefined` when it is none of that kind, or both changed the same lines. */
function mergedText(conflict: OpenConflict): AppThunk<Promise<string | undefined>> {
  return async (dispatch) => {
    const { key, path, kind, isMine, base, lost } = conflict
    if (kind !== 'stale' || !isMine || !isLongText(key, path)) return undefined
    const standing = await dispatch(readStanding(conflict))
    if (typeof base !== 'string' || typeof lost !== 'string' || typeof standing !== 'string') {
      return undefined
    }
    // Not a part of the first load: most people never need it.
    const { mergeText } = await import('@/sync/client/mergeText')
    return mergeText(base, lost, standing)
  }
}
