import { sameJson } from '@/model/sameJson'
import type { RecordKey } from '@/model/records'
import type {
  Change,
  Creates,
  MergeOp,
  RegisterPath,
  Registers,
  RegisterValue,
} from '../merge/types'
import { DELETED } from '../merge/types'

/** What waits to be sent of one record: for each register what its author saw, and what it is to be. */
export interface Pending {
  readonly key: RecordKey
  readonly creates?: Creates
  readonly set: ReadonlyMap<RegisterPath, Change>
  /** When the first of its edits was stored, in milliseconds since 1970; for people, nothing depends on it. */
  readonly since?: number
  /** Why the server refuses it, a sentence: it waits until somebody changes it or asks again. */
  readonly refused?: string
}

/** An edit of one register: what the author saw below all that waits, and what they wrote. */
export interface RegisterEdit {
  readonly path: RegisterPath
  /** The value that the server confirmed, with what is under way to it. */
  readonly seen: RegisterValue
  readonly to: RegisterValue
}

/**
 * Adds edits to what waits. Of a register only the first `from` and the last `to` count, so the outbox is as
 * large as what is dirty and not as the number of edits; a register that is back at its `from` waits no more.
 * `undefined` when nothing is left.
 */
export function foldEdits(
  pending: Pending | undefined,
  key: RecordKey,
  edits: readonly RegisterEdit[],
): Pending | undefined {
  const set = new Map(pending?.set)
  const since = sinceOf(pending)
  for (const { path, seen, to } of edits) {
    const from = pending?.creates ? undefined : (set.get(path) ?? [seen])[0]
    // What is created is told whole, except for what it does not have.
    if (sameJson(from, to)) set.delete(path)
    else set.set(path, [from, to])
  }
  if (set.size === 0 && !pending?.creates) return undefined
  if (!pending?.creates) return { key, set, ...since }
  // What somebody edited is no mere offer any more.
  return {
    key,
    set,
    ...since,
    creates: pending.creates === 'o' && edits.length > 0 ? 'u' : pending.creates,
  }
}

/** Since when something waits, for what is made of it. */
export function sinceOf(
  waiting: { readonly since?: number } | undefined,
): { readonly since: number } | undefined {
  return waiting?.since === undefined ? undefined : { since: waiting.since }
}

/** What the author sees: confirmed, under way, and waiting, one over the other. */
export function viewOf(
  base: Registers | undefined,
  layers: readonly (MergeOp | Pending | undefined)[],
): Registers | undefined {
  let view: Map<RegisterPath, NonNullable<RegisterValue> | null> | undefined = base && new Map(base)
  for (const layer of layers) {
    if (!layer || (!view && !layer.creates)) continue
    view ??= new Map()
    // What is made under the name of something in the trash is there again.
    if (layer.creates === 1) view.delete(DELETED)
    for (const [path, [, to]] of layer.set) {
      if (to === undefined) view.delete(path)
      else view.set(path, to)
    }
  }
  return view
}
