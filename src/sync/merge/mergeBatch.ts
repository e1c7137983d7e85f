import type { Json } from '@/model/json'
import { sameJson } from '@/model/sameJson'
import type { RecordKey } from '@/model/records'
import { isLongText } from './longText'
import { headerKey, parentKey, siblingKey } from './position'
import {
  DELETED,
  POSITION,
  type Merged,
  type MergeConflict,
  type MergeOp,
  type MergeWorld,
  type RegisterPath,
  type Registers,
  type RegisterValue,
} from './types'

/**
 * Applies the ops of one replica to a space, as the server does under its lock. A register takes the new value
 * when it holds what the author saw; when it holds something else, one of the two values stands and the other
 * is a conflict: nothing is dropped. After all ops, moves that close a circle or hang a node on nothing are
 * taken back, the newest first, because an author may send `B out of A` and `A into B` in either order.
 *
 * The server has the same in Python (`server/sync_server/merge.py`); both are held to the same vectors.
 */
export function mergeBatch(world: MergeWorld, ops: readonly MergeOp[]): Merged {
  const writes = new Map<RecordKey, Map<RegisterPath, Json>>()
  const conflicts: MergeConflict[] = []
  /** The places before the batch, of the nodes that it moved, in the order of their first move. */
  const moved = new Map<RecordKey, { readonly before: RegisterValue; mid: number }>()
  /** What the batch put into registers, in order. */
  const put: { readonly op: MergeOp; readonly path: RegisterPath; readonly was: RegisterValue }[] =
    []
  const get = (key: RecordKey): Registers | undefined => writes.get(key) ?? world.get(key)

  function write(key: RecordKey, path: RegisterPath, value: RegisterValue): void {
    let record = writes.get(key)
    if (!record) writes.set(key, (record = new Map(world.get(key))))
    if (value === undefined) record.delete(path)
    else record.set(path, value)
  }

  for (const op of ops) {
    const { mid, key, creates } = op
    if (creates === 'o' && (get(key) || world.isPurged(key))) continue
    if (creates === 1 && get(key)?.get(DELETED) === true) {
      makeAgain(op)
      continue
    }
    if (!get(key)) {
      const isNew = creates === 1 || (creates !== undefined && !world.isPurged(key))
      if (!isNew) {
        for (const [path, [base, to]] of op.set) {
          conflicts.push({ key, path, kind: 'purged', base, kept: undefined, lost: to, mid })
        }
        continue
      }
      writes.set(key, new Map())
    }
    for (const [path, [base, to]] of op.set) {
      const current = get(key)?.get(path)
      if (sameJson(current, to)) continue
      const fits = sameJson(current, base)
      const wins = fits || (world.isLive(key) && !isLongText(key, path))
      if (!fits) {
        conflicts.push(
          wins
            ? { key, path, kind: 'auto', base, kept: to, lost: current, mid }
            : { key, path, kind: 'stale', base, kept: current, lost: to, mid },
        )
      }
      if (!wins) continue
      if (path === POSITION) {
        const first = moved.get(key)
        if (first) first.mid = mid
        else moved.set(key, { before: current, mid })
      }
      write(key, path, to)
      put.push({ op, path, was: current })
    }
  }

  takeBackImpossibleMoves()
  tellOfTrash()
  return { writes, conflicts }

  /** Somebody makes what lies in the trash under the same name: it is theirs, whole, and what it was is kept. */
  function makeAgain({ key, mid, set }: MergeOp): void {
    const was = new Map(get(key))
    for (const path of new Set([...was.keys(), ...set.keys()])) {
      const [base, to] = set.get(path) ?? []
      const current = was.get(path)
      if (sameJson(current, to)) continue
      if (current !== undefined) {
        conflicts.push({ key, path, kind: 'auto', base, kept: to, lost: current, mid })
      }
      if (path === POSITION && !moved.has(key)) moved.set(key, { before: current, mid })
      write(key, path, to)
    }
  }

  function takeBackImpossibleMoves(): void {
    for (;;) {
      const bad = [...moved].toReversed().find(([key]) => hangsOnNothing(key) || closesCircle(key))
      if (!bad) return
      const [key, { before, mid }] = bad
      const lost = get(key)?.get(POSITION)
      const kept = before ?? placeAtRoot(key)
      conflicts.push({ key, path: POSITION, kind: 'cycle', base: before, kept, lost, mid })
      write(key, POSITION, kept)
      moved.delete(key)
    }
  }

  function hangsOnNothing(key: RecordKey): boolean {
    const parent = parentKey(key, get(key)?.get(POSITION))
    return parent !== null && get(parent) === undefined
  }

  function closesCircle(key: RecordKey): boolean {
    const seen = new Set<RecordKey>()
    for (let at: RecordKey | null = key; at !== null; at = parentKey(at, get(at)?.get(POSITION))) {
      if (seen.has(at)) return at === key
      seen.add(at)
    }
    return false
  }

  /**
   * Edits of what somebody else had put into the trash, and what was put into it. A new record is told of once,
   * by its place. What the batch itself removes is its author's will, in whatever order the ops came.
   */
  function tellOfTrash(): void {
    const trashed = new Map<RecordKey, boolean>()
    for (const { op, path, was } of put) {
      const { key, mid, set } = op
      if (path === DELETED || (world.get(key) === undefined && path !== POSITION)) continue
      let isTrashed = trashed.get(key)
      if (isTrashed === undefined) trashed.set(key, (isTrashed = walkUp(get, key, staysInTrash)))
      if (!isTrashed) continue
      const [base] = set.get(path) ?? []
      conflicts.push({ key, path, kind: 'trash', base, kept: get(key)?.get(path), lost: was, mid })
    }
  }

  function staysInTrash(key: RecordKey): boolean {
    return [world.get(key), get(key)].every((record) => record?.get(DELETED) === true)
  }

  /** Where a new node goes that cannot be where its author put it: the end of its tree's root. */
  function placeAtRoot(key: RecordKey): RegisterValue {
    const header = headerKey(key)
    const rootId = header === undefined ? undefined : get(header)?.get('rootId')
    const root = typeof rootId === 'string' ? siblingKey(key, rootId) : undefined
    if (typeof rootId !== 'string' || root === undefined || root === key || !get(root)) {
      return undefined
    }
    return [rootId, 'children', 'zz']
  }
}

/**
 * Whether something holds of a record or of one that contains it; the header of a tree contains its root. A
 * circle of parents ends the walk.
 */
function walkUp(
  get: (key: RecordKey) => Registers | undefined,
  key: RecordKey,
  holds: (key: RecordKey) => boolean,
): boolean {
  const seen = new Set<RecordKey>()
  for (let at: RecordKey | undefined = key; at !== undefined && !seen.has(at);) {
    const record = get(at)
    if (!record) return false
    if (holds(at)) return true
    seen.add(at)
    at = parentKey(at, record.get(POSITION)) ?? headerKey(at)
  }
  return false
}
