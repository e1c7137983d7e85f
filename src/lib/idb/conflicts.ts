import type { RecordKey } from '@/model/records'
import type { Registers } from '@/sync/merge/types'

/** Before the id of a conflict in its key: no document and no node has such a key. */
const CONFLICTS = 'nodes:/conflicts/'

/** The id of the conflict that a key names; `undefined` for a key of anything else. */
export function conflictIdOf(key: RecordKey): string | undefined {
  return key.startsWith(CONFLICTS) ? key.slice(CONFLICTS.length) : undefined
}

/** The key of a conflict. */
export function conflictKey(id: string): RecordKey {
  return CONFLICTS + id
}

/** Keeps a conflict as long as it is open. */
export function putConflict(tx: IDBTransaction, id: string, registers: Registers | null): void {
  const store = tx.objectStore('conflicts')
  if (registers?.get('state') === 'open') store.put({ id, registers })
  else store.delete(id)
}
