import { createAction } from '@reduxjs/toolkit'
import type { Collection, RecordChange } from '@/model/records'

interface Arrival {
  readonly changes: readonly RecordChange[]
  /** Collections that `changes` holds whole: what is not among them goes from the state. */
  readonly complete?: readonly Collection[]
}

/**
 * Records came from the database, the server or another tab. They are stored already, so the marked
 * action makes no outbox rows, and it enters no undo history.
 */
export const recordsArrived = createAction('records/recordsArrived', (arrival: Arrival) => ({
  payload: arrival,
  meta: { remote: true },
}))

/** Another project is open from here on: the state of the old one goes. */
export const projectOpened = createAction('project/projectOpened', (id: string) => ({
  payload: id,
  meta: { remote: true },
}))

/** All of the open project is in the state now. */
export const projectLoaded = createAction('project/projectLoaded', (id: string) => ({
  payload: id,
  meta: { remote: true },
}))

/** Whether what an action changes is stored already. */
export function isRemote(action: unknown): boolean {
  return (
    typeof action === 'object' &&
    action !== null &&
    'meta' in action &&
    typeof action.meta === 'object' &&
    action.meta !== null &&
    'remote' in action.meta &&
    action.meta.remote === true
  )
}
