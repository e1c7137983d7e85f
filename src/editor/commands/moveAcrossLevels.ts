import { enteringOf } from '@/model/nesting'
import { childIds, getNode } from '@/model/tree/doc'
import { indexOfNode } from '@/model/tree/queries'
import { placeInside } from './placing/nearestPlace'
import { planMove } from './placing/planMove'
import { sharedHome, topmost } from './selected'
import type { Command } from './types'

/** Moves the selected siblings out of their container, to right after it. */
export const moveOut: Command = {
  id: 'node.moveOut',
  title: 'Move out of the container',
  keys: ['Ctrl+ArrowLeft'],
  icon: 'arrow-left-from-line',
  plan(context) {
    const { doc } = context
    const moved = topmost(doc, context.selection)
    const parent = getNode(doc, sharedHome(doc, moved)?.parentId ?? '')
    if (!parent || parent.parentId === null) return null
    const index = indexOfNode(doc, parent) + 1
    const plan = planMove(context, moved, { parentId: parent.parentId, slot: parent.slot, index })
    return plan.ok ? plan.value : null
  },
}

/** Moves the selected siblings into the one before them, to its end. */
export const moveIn: Command = {
  id: 'node.moveIn',
  title: 'Move into the previous sibling',
  keys: ['Ctrl+ArrowRight'],
  icon: 'arrow-right-to-line',
  plan(context) {
    const { doc } = context
    const moved = topmost(doc, context.selection)
    const home = sharedHome(doc, moved)
    if (!home) return null
    const siblings = childIds(doc, home.parentId, home.slot)
    const before = siblings[siblings.indexOf(moved[0] ?? '') - 1]
    if (before === undefined) return null
    const place = placeInside(
      context,
      moved.map((id) => enteringOf(doc, id)),
      { id: before },
    )
    const plan = place && planMove(context, moved, place)
    return plan?.ok ? plan.value : null
  },
}
