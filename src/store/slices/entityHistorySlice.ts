import type { UnknownAction } from '@reduxjs/toolkit'
import type { JsonObject } from '@/model/json'
import type { EntityCollection } from '@/model/records'
import { HISTORY_LIMIT } from '../history/entry'
import { entitiesEdited, entitiesStepped } from '../entities/actions'
import { projectOpened } from '../records'

/** What became of one record in a step; `null`: it was not there. */
export interface EntityDiff {
  readonly collection: EntityCollection
  readonly id: string
  readonly before: JsonObject | null
  readonly after: JsonObject | null
}

/** One step that can be taken back: a file was moved, three were deleted. Texts have the code editor's own undo. */
export interface EntityStep {
  /** Sentence case: `Delete “notes.md”`. */
  readonly label: string
  readonly diffs: readonly EntityDiff[]
}

export interface EntityHistoryState {
  readonly past: readonly EntityStep[]
  readonly future: readonly EntityStep[]
}

const initialState: EntityHistoryState = { past: [], future: [] }

/** Keeps what was done to whole files, components and lambdas; of this session and of this person only. */
export function entityHistoryReducer(
  state: EntityHistoryState = initialState,
  action: UnknownAction,
): EntityHistoryState {
  if (entitiesEdited.match(action)) {
    const { step } = action.payload
    return step ? { past: [...state.past, step].slice(-HISTORY_LIMIT), future: [] } : state
  }
  if (entitiesStepped.match(action)) {
    const { direction, step } = action.payload
    const { past, future } = state
    return direction === 'undo'
      ? { past: past.slice(0, -1), future: step ? [...future, step] : future }
      : { past: step ? [...past, step] : past, future: future.slice(0, -1) }
  }
  if (projectOpened.match(action)) return initialState
  return state
}
