import type { RecordKey } from '@/model/records'
import type { Change, MergeOp, RegisterPath, Registers } from '../merge/types'
import type { Pending } from './pending'

interface Unsent {
  readonly inflight: readonly MergeOp[]
  readonly waiting: Iterable<Pending>
}

interface Bases {
  /** What the browser knew of the server before. */
  readonly before: (key: RecordKey) => Registers | undefined
  /** Whether the server has the record now. */
  readonly isThere: (key: RecordKey) => boolean
}

/**
 * What waits once the server turned out to be another one than before: restored from a backup, or never told
 * of this browser. What was under way waits again, below what was edited since; a record with unsent edits
 * that the server no longer knows is offered whole, so that the edits have something to stand on.
 */
export function reidentified({ inflight, waiting }: Unsent, bases: Bases): readonly Pending[] {
  const merged = new Map<RecordKey, Pending>()
  for (const { key, creates, set } of [...inflight, ...waiting]) {
    const first = merged.get(key)
    const offered = (creates ?? first?.creates) ? ('u' as const) : undefined
    merged.set(key, {
      key,
      set: first ? over(first.set, set) : set,
      ...(offered && { creates: offered }),
    })
  }
  return [...merged.values()].map((pending) => {
    const known = bases.before(pending.key)
    if (pending.creates || bases.isThere(pending.key) || !known) return pending
    const whole = [...known].map(([path, to]) => [path, [undefined, to]] as const)
    const own = [...pending.set].map(([path, [, to]]) => [path, [undefined, to]] as const)
    const set = new Map<RegisterPath, Change>([...whole, ...own])
    return { key: pending.key, creates: 'u' as const, set }
  })
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
