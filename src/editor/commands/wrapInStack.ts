import { getNode } from '@/model/tree/doc'
import { applyOps, type Operation } from '@/model/tree/ops'
import { makeRoom } from '@/model/tree/place'
import { indexOfNode } from '@/model/tree/queries'
import { DEFAULT_SLOT, type TreeNode } from '@/model/tree/types'
import { enteringOf } from '@/model/nesting'
import { quoted } from './naming'
import { planMove } from './placing/planMove'
import { whyNotHere } from './placing/whyNotHere'
import { topmost } from './selected'
import type { Command } from './types'

const WRAPPER = 'Stack'

/** Puts a new stack where the first selected node is, and all selected nodes into it. */
export const wrapInStack: Command = {
  id: 'node.wrap',
  title: 'Wrap in a stack',
  keys: ['Mod+G'],
  icon: 'group',
  plan(context) {
    const { doc, treeId, definitions, newId, randomBit } = context
    const wrapped = topmost(doc, context.selection)
    const first = getNode(doc, wrapped[0] ?? '')
    if (!first || first.parentId === null) return null
    const { parentId, slot } = first
    const below = wrapped.map((id) => enteringOf(doc, id)).flatMap((e) => [e.type, ...e.below])
    const type = definitions.has(WRAPPER) ? WRAPPER : 'div'
    if (whyNotHere(context, [{ type, below }], { parentId, slot })) return null

    const place = { parentId, slot, index: indexOfNode(doc, first) }
    const { orders, rebalance } = makeRoom(doc, place, 1, { randomBit })
    const id = newId()
    const wrapper: TreeNode = {
      id,
      treeId,
      parentId,
      slot,
      order: orders[0] ?? '',
      type,
      props: {},
    }
    const opening: Operation[] = [...rebalance, { op: 'insert', records: [wrapper] }]
    const opened = applyOps(doc, opening)
    if (!opened.ok) return null
    const inside = { parentId: id, slot: DEFAULT_SLOT, index: 0 }
    const moving = planMove({ ...context, doc: opened.value.doc }, wrapped, inside)
    if (!moving.ok) return null
    return {
      label: `Wrap ${quoted(context, wrapped)} in a stack`,
      ops: [...opening, ...moving.value.ops],
      select: [id],
    }
  },
}
