import type { JsonObject } from '@/model/json'
import type { EntityCollection, RecordChange } from '@/model/records'
import { recordIn } from '../persistence/stateRecords'
import type { RootState } from '../rootState'
import type { EntityDiff } from '../slices/entityHistorySlice'
import type { AppThunk } from '../thunk'
import { entitiesEdited } from './actions'

/** What happens to one record: fields are set (`undefined` takes one away), or the record goes with `null`. */
export interface EntityEdit {
  readonly collection: EntityCollection
  readonly id: string
  readonly set: JsonObject | null
}

/**
 * Changes records of the project in one step with a label, or in none where `label` is absent: texts are typed that way,
 * because their undo is the code editor's. A record that is not there is made. What changes nothing is no step. Stored at once
 * and synced as every change is.
 */
export function editEntities(
  edits: readonly EntityEdit[],
  label?: string,
): AppThunk<readonly RecordChange[]> {
  return (dispatch, getState, { now }) => {
    const { changes, diffs } = planEdits(getState(), edits, now)
    if (changes.length === 0) return changes
    dispatch(entitiesEdited({ changes, ...(label !== undefined && { step: { label, diffs } }) }))
    return changes
  }
}

/** What edits come to in a state: the records as they will be, and what becomes of each. */
export function planEdits(
  state: RootState,
  edits: readonly EntityEdit[],
  now: () => number,
): { readonly changes: readonly RecordChange[]; readonly diffs: readonly EntityDiff[] } {
  const changes: RecordChange[] = []
  const diffs = edits.flatMap(({ collection, id, set }): EntityDiff[] => {
    const before = recordIn(state, { collection, id }).value
    const after = set && { ...withFields(before ?? { id }, set), updatedAt: now() }
    if (before === null && after === null) return []
    changes.push({ collection, id, value: after })
    return [{ collection, id, before, after }]
  })
  return { changes, diffs }
}

/** A record after some of its fields were set; `undefined` takes a field away. */
export function withFields(record: JsonObject, set: JsonObject): JsonObject {
  const entries = Object.entries({ ...record, ...set })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
