import { childIds, getNode, type TreeDoc } from '@/model/tree/doc'
import { applyOps, type Operation } from '@/model/tree/ops'
import { indexOfNode, slotNamesOf } from '@/model/tree/queries'
import type { NodeId } from '@/model/tree/types'
import { quoted } from './naming'
import { planMove } from './placing/planMove'
import { topmost } from './selected'
import type { Command, CommandContext } from './types'

/** Replaces each selected container by what is inside it. */
export const unwrap: Command = {
  id: 'node.unwrap',
  title: 'Unwrap',
  keys: ['Shift+Mod+G'],
  icon: 'ungroup',
  plan(context) {
    const containers = topmost(context.doc, context.selection)
    if (containers.length === 0) return null
    const ops: Operation[] = []
    const select: NodeId[] = []
    let { doc } = context
    for (const id of containers) {
      const opened = unwrapOne({ ...context, doc }, id)
      if (!opened) return null
      ops.push(...opened.ops)
      select.push(...opened.freed)
      ;({ doc } = opened)
    }
    return { label: `Unwrap ${quoted(context, containers)}`, ops, select }
  },
}

interface Opened {
  readonly doc: TreeDoc
  readonly ops: readonly Operation[]
  readonly freed: readonly NodeId[]
}

/** The children take the container's place; `undefined` where it is empty or the parent refuses one. */
function unwrapOne(context: CommandContext, id: NodeId): Opened | undefined {
  const { doc } = context
  const node = getNode(doc, id)
  const freed = slotNamesOf(doc, id).flatMap((slot) => childIds(doc, id, slot))
  if (!node || node.parentId === null || freed.length === 0) return undefined
  const place = { parentId: node.parentId, slot: node.slot, index: indexOfNode(doc, node) }
  const moving = planMove(context, freed, place)
  if (!moving.ok) return undefined
  const ops: Operation[] = [...moving.value.ops, { op: 'remove', id }]
  const applied = applyOps(doc, ops)
  return applied.ok ? { doc: applied.value.doc, ops, freed } : undefined
}
