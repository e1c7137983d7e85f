import type { RecordKey } from '@/model/records'
import { parentKey } from '../merge/position'
import { POSITION, type MergeOp } from '../merge/types'
import { sinceOf, type Pending } from './pending'

/**
 * Makes a batch of what waits: numbered, and never changed again, whatever its author edits meanwhile, because
 * the server may have it already. A record that is created comes before those that hang under it, so that a
 * batch may be cut anywhere.
 */
export function freeze(waiting: Iterable<Pending>, nextMid: number): readonly MergeOp[] {
  const byKey = new Map<RecordKey, Pending>()
  for (const pending of waiting) byKey.set(pending.key, pending)
  const batch: MergeOp[] = []
  const taken = new Set<RecordKey>()
  const take = (pending: Pending) => {
    // Without recursion: a document may be some hundred levels deep.
    const above: Pending[] = []
    for (let at: Pending | undefined = pending; at && !taken.has(at.key); at = parentOf(at)) {
      taken.add(at.key)
      above.push(at)
    }
    for (const pending of above.toReversed()) {
      const { key, creates, set } = pending
      const mid = nextMid + batch.length
      batch.push({ mid, key, set, ...(creates && { creates }), ...sinceOf(pending) })
    }
  }
  const parentOf = ({ key, set }: Pending): Pending | undefined => {
    const parent = parentKey(key, set.get(POSITION)?.[1])
    return parent === null ? undefined : byKey.get(parent)
  }
  for (const pending of byKey.values()) take(pending)
  return batch
}
