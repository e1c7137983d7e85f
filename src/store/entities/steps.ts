import { CODE_COLLECTIONS, textField } from '@/model/code/target'
import type { JsonObject } from '@/model/json'
import type { RecordChange } from '@/model/records'
import { sameJson } from '@/model/sameJson'
import { recordIn } from '../persistence/stateRecords'
import {
  lastStep,
  type EntityDiff,
  type EntityStep,
  type StepScope,
} from '../slices/entityHistorySlice'
import { notify } from '../slices/noticesSlice'
import type { RootState } from '../rootState'
import type { AppThunk } from '../thunk'
import { entitiesStepped } from './actions'
import { withFields } from './editEntities'

/** Joins what two sides made of one text. */
export type MergeTexts = (base: string, mine: string, theirs: string) => string

/**
 * Takes back the last step of files, components and lambdas, or with another scope that of its area; answers its label,
 * `undefined` when there is none. With `merge`, a text that was written in since keeps that.
 */
export function undoEntities(
  merge?: MergeTexts,
  scope: StepScope = 'code',
): AppThunk<string | undefined> {
  return step('undo', scope, merge)
}

/** Does again what was taken back last. */
export function redoEntities(
  merge?: MergeTexts,
  scope: StepScope = 'code',
): AppThunk<string | undefined> {
  return step('redo', scope, merge)
}

/**
 * Field by field, and only what is still as the step left it: a field that was changed since (by somebody else, or by typing)
 * stays, and a notice says so.
 */
function step(
  direction: 'undo' | 'redo',
  scope: StepScope,
  merge?: MergeTexts,
): AppThunk<string | undefined> {
  return (dispatch, getState) => {
    const state = getState()
    const { past, future } = state.entityHistory
    const entry = lastStep(direction === 'undo' ? past : future, scope)
    if (!entry) return undefined
    const { changes, parts, left } = planStep(state, entry.diffs, { direction, merge })
    const { label } = entry
    const back: EntityStep = { label, diffs: parts }
    dispatch(
      entitiesStepped({
        direction,
        taken: entry,
        changes,
        ...(parts.length > 0 && { step: back }),
      }),
    )
    if (left > 0) dispatch(notify(leftNotice(entry, direction, parts.length > 0)))
    return label
  }
}

export type Direction = 'undo' | 'redo'

/** What a step comes to in a state, or a part of one. */
export interface StepPlan {
  readonly changes: readonly RecordChange[]
  /** What leads the other way. */
  readonly parts: readonly EntityDiff[]
  /** So many records stay as they are, because they were changed since. */
  readonly left: number
}

/** What becomes of the records of a step when it is taken back or done again. */
export function planStep(
  state: RootState,
  diffs: readonly EntityDiff[],
  { direction, merge }: { readonly direction: Direction; readonly merge?: MergeTexts | undefined },
): StepPlan {
  const changes: RecordChange[] = []
  const parts: EntityDiff[] = []
  let left = 0
  for (const { collection, id, before, after } of diffs) {
    const [from, to] = direction === 'undo' ? [after, before] : [before, after]
    const now = recordIn(state, { collection, id }).value
    const next = nextValue({ now, from, to }, mergedFieldOf(collection, merge))
    if (next === undefined) {
      left += 1
      continue
    }
    changes.push({ collection, id, value: next })
    parts.push(
      direction === 'undo'
        ? { collection, id, before: next, after: now }
        : { collection, id, before: now, after: next },
    )
  }
  return { changes, parts, left }
}

/** Says that some of a step stayed as it was. */
export function leftNotice({ label }: EntityStep, direction: Direction, isSome: boolean) {
  const verb = direction === 'undo' ? 'undone' : 'redone'
  const rest = isSome ? ` The rest is ${verb}.` : ''
  return {
    kind: 'info',
    text: `“${label}”: what was changed since stays as it is.${rest}`,
  } as const
}

interface Sides {
  readonly now: JsonObject | null
  readonly from: JsonObject | null
  readonly to: JsonObject | null
}

/** The record to go to; `undefined` when it is another one by now. */
function nextValue({ now, from, to }: Sides, merged?: MergedField): JsonObject | null | undefined {
  if (to === null) return now === null ? undefined : null
  if (from === null) return now === null ? to : undefined
  if (now === null) return undefined
  const keys = new Set([...Object.keys(from), ...Object.keys(to)])
  const set: Record<string, JsonObject[string]> = {}
  for (const key of keys) {
    if (key === 'updatedAt' || same(from[key], to[key])) continue
    if (same(now[key], from[key])) set[key] = to[key]
    else if (key === merged?.field && now['encoding'] === undefined) {
      const text = mergedText([from[key], now[key], to[key]], merged.merge)
      if (text !== undefined && text !== now[key]) set[key] = text
    }
  }
  if (Object.keys(set).length === 0) return undefined
  return withFields(now, { ...set, updatedAt: to['updatedAt'] })
}

/** The field of a record in which two changes are joined instead of one being left. */
interface MergedField {
  readonly field: string
  readonly merge: MergeTexts
}

function mergedFieldOf(
  collection: EntityDiff['collection'],
  merge: MergeTexts | undefined,
): MergedField | undefined {
  const code = CODE_COLLECTIONS.find((one) => one === collection)
  return merge && code && { field: textField(code), merge }
}

function mergedText(
  sides: readonly (JsonObject[string] | undefined)[],
  merge: MergeTexts,
): string | undefined {
  const [base, mine, theirs] = sides
  return typeof base === 'string' && typeof mine === 'string' && typeof theirs === 'string'
    ? merge(base, mine, theirs)
    : undefined
}

function same(a: JsonObject[string], b: JsonObject[string]): boolean {
  return a === undefined || b === undefined ? a === b : sameJson(a, b)
}
