import type { EntityCollection } from '@/model/records'
import { withUnstored } from '../persistence/withUnstored'
import { recordsArrived } from '../records'
import { createAppAsyncThunk } from '../thunk'
import type { Entity } from './entities'

/** Makes the thunk that reads a collection from this browser into the state. What was edited meanwhile stays. */
export function loadThunk(collection: EntityCollection | 'projects', type: string) {
  return createAppAsyncThunk(type, async (_: void, { dispatch, getState, extra }) => {
    const { db, saver } = extra
    await saver.flush()
    const entities = await db.getAll(collection)
    const read = entities.map((value) => ({ collection, id: value.id, value }))
    const changes = withUnstored(read, [collection], { saver, state: getState() })
    dispatch(recordsArrived({ changes, complete: [collection] }))
  })
}

/**
 * Makes the thunk that puts an entity: into the state at once, and into this browser before it is
 * fulfilled. It never waits for the network. Rejects with a sentence when this browser did not store it;
 * the change stays in the state and is tried again.
 */
export function saveThunk<E extends Entity>(
  type: string,
  put: (entity: E) => { type: string; payload: E },
) {
  return createAppAsyncThunk(type, async (entity: E, { dispatch, extra }) => {
    dispatch(put(entity))
    await extra.saver.flush()
    return entity
  })
}

/** Makes the thunk that removes an entity; settles like `saveThunk`. */
export function removeThunk(
  type: string,
  remove: (id: string) => { type: string; payload: string },
) {
  return createAppAsyncThunk(type, async (id: string, { dispatch, extra }) => {
    dispatch(remove(id))
    await extra.saver.flush()
    return id
  })
}
