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

/** What one undo goes through: each area of the window has its own. */
export type StepScope = 'code' | 'workflows' | 'themes' | 'models'

/** Which undo takes a step back. */
export function scopeOf({ diffs }: EntityStep): StepScope {
  for (const { collection } of diffs) {
    const scope = SCOPES.get(collection)
    if (scope) return scope
  }
  return 'code'
}

/** The last step of a scope, of what was done or of what was taken back; `undefined` when there is none. */
export function lastStep(steps: readonly EntityStep[], scope: StepScope): EntityStep | undefined {
  return steps.findLast((step) => scopeOf(step) === scope)
}

/** The others are of the code area. */
const SCOPES: ReadonlyMap<EntityCollection, StepScope> = new Map<EntityCollection, StepScope>([
  ['workflows', 'workflows'],
  ['workflowNodes', 'workflows'],
  ['workflowEdges', 'workflows'],
  ['theme', 'themes'],
  ['projectSettings', 'themes'],
  ['models', 'models'],
  ['records', 'models'],
])

const initialState: EntityHistoryState = { past: [], future: [] }

/** Keeps what was done to whole files, components and lambdas; of this session and of this person only. */
export function entityHistoryReducer(
  state: EntityHistoryState = initialState,
  action: UnknownAction,
): EntityHistoryState {
  if (entitiesEdited.match(action)) {
    const { step } = action.payload
    if (!step) return state
    const scope = scopeOf(step)
    return {
      past: [...state.past, step].slice(-HISTORY_LIMIT),
      future: state.future.filter((other) => scopeOf(other) !== scope),
    }
  }
  if (entitiesStepped.match(action)) {
    const { direction, taken, step } = action.payload
    const [from, to] =
      direction === 'undo' ? (['past', 'future'] as const) : (['future', 'past'] as const)
    return {
      ...state,
      [from]: state[from].filter((one) => one !== taken),
      [to]: step ? [...state[to], step] : state[to],
    }
  }
  if (projectOpened.match(action)) return initialState
  return state
}
