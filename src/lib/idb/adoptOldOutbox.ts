import type { JsonObject } from '@/model/json'
import { refOf } from '@/model/records'
import { offerWhole } from '@/sync/client/offer'
import { kindOf, registersOf } from '@/sync/merge/registers'
import { DELETED } from '@/sync/merge/types'
import { primaryKeyOf, readRows, resultOf, writeIn } from './rows'

/**
 * Makes rows of version 1, which said that a record waits and not what of it, wait as registers: such a record
 * is told whole. What somebody else changed meanwhile is a conflict then, and not overwritten.
 */
export async function adoptOldOutbox(db: IDBDatabase): Promise<void> {
  const tx = db.transaction('oldOutbox', 'readonly')
  if ((await resultOf<number>(tx.objectStore('oldOutbox').count())) === 0) return
  await writeIn(db, [...db.objectStoreNames], async (write) => {
    const keys = await resultOf<string[]>(write.objectStore('oldOutbox').getAllKeys())
    for (const key of keys) {
      const ref = refOf(key)
      if (!ref) continue
      const [record] = await readRows<JsonObject>(write.objectStore(ref.collection), [
        primaryKeyOf(ref),
      ])
      if (record) write.objectStore('outbox').put(offerWhole(key, registersOf(record, kindOf(key))))
      else write.objectStore('outbox').put({ key, set: new Map([[DELETED, [undefined, true]]]) })
    }
    write.objectStore('oldOutbox').clear()
  })
}
