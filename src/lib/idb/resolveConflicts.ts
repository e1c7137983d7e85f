import { sameJson } from '@/model/sameJson'
import type { OpenConflict } from '@/sync/client/conflict'
import type { Change } from '@/sync/merge/types'
import { conflictKey } from './conflicts'
import { readRows, writeIn } from './rows'
import type { ConflictRow } from './schema'

/** A conflict as somebody saw it who decided it. */
export type Decided = Pick<OpenConflict, 'id' | 'lost'>

/**
 * Marks conflicts as decided, each about the value that its decider saw wait. Where another one waits by now, here
 * or on the server, because its author went on, the conflict stays open.
 */
export async function resolveConflicts(
  db: IDBDatabase,
  decided: readonly Decided[],
): Promise<void> {
  await writeIn(db, ['conflicts', 'outbox'], async (tx) => {
    const conflicts = tx.objectStore('conflicts')
    const ids = decided.map(({ id }) => id)
    const rows = await readRows<ConflictRow>(conflicts, ids)
    for (const [at, { id, lost }] of decided.entries()) {
      const row = rows[at]
      if (!row || !sameJson(row.registers.get('lost'), lost)) continue
      const set = new Map<string, Change>([
        ['state', ['open', 'resolved']],
        ['lost', [lost, lost]],
      ])
      conflicts.delete(id)
      tx.objectStore('outbox').put({ key: conflictKey(id), set })
    }
  })
}
