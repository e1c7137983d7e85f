import type { RecordKey } from '@/model/records'
import type { Registers } from '@/sync/merge/types'
import { resultOf } from './rows'
import type { ConflictRow } from './schema'

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

/**
 * Lets the open conflicts go before a whole space with its conflicts arrives. Those of a server that was restored
 * stay: it may have forgotten them, and the values in them stand nowhere else. `newName` is this browser's from then on.
 */
export async function clearConflicts(
  tx: IDBTransaction,
  { oldName, newName }: { readonly oldName: unknown; readonly newName: string | undefined },
): Promise<void> {
  const store = tx.objectStore('conflicts')
  const rows = await resultOf<ConflictRow[]>(store.getAll())
  for (const row of rows) {
    if (newName === undefined && !row.isForgotten) store.delete(row.id)
    if (newName === undefined) continue
    const isOwn = row.registers.get('by') === oldName
    const registers = isOwn ? new Map(row.registers).set('by', newName) : row.registers
    store.put({ ...row, registers, isForgotten: true } satisfies ConflictRow)
  }
}
