import { isJsonObject, type Json } from '@/model/json'
import { sameJson } from '@/model/sameJson'
import { getNode, type TreeDoc } from '@/model/tree/doc'
import type { MoveOp, Operation, SetOp } from '@/model/tree/ops'
import type { NodeId } from '@/model/tree/types'
import { othersWithin } from './othersWithin'

/** The operations of a step back that are still its author's to make, and the nodes of the others. */
export interface Mine {
  readonly ops: readonly Operation[]
  /** Nodes that somebody else changed in the same place since, or put into what the step made. */
  readonly theirs: readonly NodeId[]
}

/**
 * Leaves out of a step back what somebody else changed since: a place or a value that is not what the step wrote, and
 * nodes into which they put something. So undo never takes another person's work away.
 *
 * `made`: the nodes that the step brought into the tree, when it is taken back; what it removes is not looked into
 * otherwise, because it held what everybody saw in it.
 */
export function stillMine(
  doc: TreeDoc,
  back: readonly Operation[],
  written: readonly Operation[],
  made?: ReadonlySet<NodeId>,
): Mine {
  const theirs = new Set<NodeId>()
  const ops = back.filter((op) => {
    if (op.op === 'remove') {
      const others = made ? othersWithin(doc, op.id, { made, back }) : []
      for (const id of others) theirs.add(id)
      return others.length === 0
    }
    const isMine =
      op.op === 'set'
        ? standsAsWritten(doc, op, written)
        : op.op === 'move'
          ? hangsAsWritten(doc, op, written)
          : true
    if (!isMine && 'id' in op) theirs.add(op.id)
    return isMine
  })
  return { ops, theirs: [...theirs] }
}

function standsAsWritten(
  doc: TreeDoc,
  { id, path }: SetOp,
  written: readonly Operation[],
): boolean {
  const [field, key] = path
  // The step back from the first key of a map takes the whole map away.
  const own = written.findLast(
    (op): op is SetOp =>
      op.op === 'set' &&
      op.id === id &&
      op.path[0] === field &&
      (key === undefined || op.path[1] === undefined || op.path[1] === key),
  )
  const node = getNode(doc, id)
  if (!own || !node) return true
  return sameValue(valueAt(node[field], own.path[1]), own.value)
}

function valueAt(value: Json | undefined, key: string | undefined): Json | undefined {
  if (key === undefined) return value
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function hangsAsWritten(doc: TreeDoc, { id }: MoveOp, written: readonly Operation[]): boolean {
  const own = written.findLast((op): op is MoveOp => op.op === 'move' && op.id === id)
  const node = getNode(doc, id)
  if (!own || !node) return true
  return node.parentId === own.parentId && node.slot === own.slot && node.order === own.order
}

function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameJson(a, b)
}
