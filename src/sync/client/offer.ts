import type { RecordKey } from '@/model/records'
import type { Change, Creates, MergeOp, RegisterPath, Registers } from '../merge/types'
import { isLocal } from './localRegisters'
import { sinceOf, type Pending } from './pending'

/**
 * A record that the server lacks, offered whole: what has unsent edits needs something to stand on, and what
 * a restored server lost comes back. It is not made again where it was purged; a mere offer (`o`) changes nothing
 * where the record is there.
 */
export function offerWhole(key: RecordKey, registers: Registers, creates: Creates = 'u'): Pending {
  const set = new Map<RegisterPath, Change>()
  for (const [path, to] of registers) if (!isLocal(key, path)) set.set(path, [undefined, to])
  return { key, creates, set }
}

/**
 * What waits once the server turned out not to know what was under way to it: that waits again, below what was
 * edited since.
 */
export function waitAgain(
  underWay: readonly MergeOp[],
  waiting: readonly Pending[],
): Map<RecordKey, Pending> {
  const merged = new Map<RecordKey, Pending>()
  for (const row of [...underWay, ...waiting]) {
    const { key, creates, set } = row
    const first = merged.get(key)
    const made = creates ?? first?.creates
    const isMereOffer = made === 'o' && !(first && !creates)
    merged.set(key, {
      key,
      set: first ? over(first.set, set) : set,
      ...sinceOf(first ?? row),
      ...(made && { creates: isMereOffer ? 'o' : 'u' }),
    })
  }
  return merged
}

/** What waits again of an op that the server refuses, below what was edited since; then it is tried again at once. */
export function refuseOp(op: MergeOp, waiting: Pending | undefined, why: string): Pending {
  const { key, set } = op
  const rest = { ...(op.creates && { creates: op.creates }), ...sinceOf(op) }
  if (!waiting) return { key, set, ...rest, refused: why }
  return { key, set: over(set, waiting.set), ...rest }
}

/** Changes after changes: the first `from` and the last `to` of each register. */
function over(
  first: ReadonlyMap<RegisterPath, Change>,
  then: ReadonlyMap<RegisterPath, Change>,
): ReadonlyMap<RegisterPath, Change> {
  const set = new Map(first)
  for (const [path, [from, to]] of then) set.set(path, [(first.get(path) ?? [from])[0], to])
  return set
}
