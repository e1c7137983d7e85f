import type { JsonObject } from '@/model/json'
import type { RecordChange } from '@/model/records'
import { sameJson } from '@/model/sameJson'
import { recordIn } from '../persistence/stateRecords'
import type { EntityDiff, EntityStep } from '../slices/entityHistorySlice'
import { notify } from '../slices/noticesSlice'
import type { AppThunk } from '../thunk'
import { entitiesStepped } from './actions'
import { withFields } from './editEntities'

/** Takes back the last step of files, components and lambdas; answers its label, `undefined` when there is none. */
export function undoEntities(): AppThunk<string | undefined> {
  return step('undo')
}

/** Does again what was taken back last. */
export function redoEntities(): AppThunk<string | undefined> {
  return step('redo')
}

/**
 * Field by field, and only what is still as the step left it: a field that was changed since (by somebody else, or by typing)
 * stays, and a notice says so.
 */
function step(direction: 'undo' | 'redo'): AppThunk<string | undefined> {
  return (dispatch, getState) => {
    const state = getState()
    const { past, future } = state.entityHistory
    const entry = (direction === 'undo' ? past : future).at(-1)
    if (!entry) return undefined
    const changes: RecordChange[] = []
    const taken: EntityDiff[] = []
    let left = 0
    for (const { collection, id, before, after } of entry.diffs) {
      const [from, to] = direction === 'undo' ? [after, before] : [before, after]
      const now = recordIn(state, { collection, id }).value
      const next = nextValue(now, from, to)
      if (next === undefined) {
        left += 1
        continue
      }
      changes.push({ collection, id, value: next })
      taken.push(
        direction === 'undo'
          ? { collection, id, before: next, after: now }
          : { collection, id, before: now, after: next },
      )
    }
    const { label } = entry
    const back: EntityStep = { label, diffs: taken }
    dispatch(entitiesStepped({ direction, changes, ...(taken.length > 0 && { step: back }) }))
    const verb = direction === 'undo' ? 'undone' : 'redone'
    if (left > 0) {
      const rest = taken.length > 0 ? ` The rest is ${verb}.` : ''
      const text = `“${label}”: what was changed since stays as it is.${rest}`
      dispatch(notify({ kind: 'info', text }))
    }
    return label
  }
}

/** The record to go to; `undefined` when it is another one by now. */
function nextValue(
  now: JsonObject | null,
  from: JsonObject | null,
  to: JsonObject | null,
): JsonObject | null | undefined {
  if (to === null) return now === null ? undefined : null
  if (from === null) return now === null ? to : undefined
  if (now === null) return undefined
  const keys = new Set([...Object.keys(from), ...Object.keys(to)])
  const changed = [...keys].filter((key) => key !== 'updatedAt' && !same(from[key], to[key]))
  const mine = changed.filter((key) => same(now[key], from[key]))
  if (mine.length === 0) return undefined
  const set = Object.fromEntries(mine.map((key) => [key, to[key]]))
  return withFields(now, { ...set, updatedAt: to['updatedAt'] })
}

function same(a: JsonObject[string], b: JsonObject[string]): boolean {
  return a === undefined || b === undefined ? a === b : sameJson(a, b)
}
