import { childIds } from '@/model/tree/doc'
import { planMove } from './placing/planMove'
import { sharedHome, topmost } from './selected'
import type { Command, CommandContext, Plan } from './types'

/** Moves the selected siblings one place towards the first. */
export const moveUp: Command = {
  id: 'node.moveUp',
  title: 'Move up',
  keys: ['Ctrl+ArrowUp'],
  icon: 'arrow-up',
  plan: (context) => planShift(context, -1),
}

/** Moves the selected siblings one place towards the last. */
export const moveDown: Command = {
  id: 'node.moveDown',
  title: 'Move down',
  keys: ['Ctrl+ArrowDown'],
  icon: 'arrow-down',
  plan: (context) => planShift(context, 1),
}

function planShift(context: CommandContext, by: 1 | -1): Plan | null {
  const moved = topmost(context.doc, context.selection)
  const home = sharedHome(context.doc, moved)
  if (!home) return null
  const siblings = childIds(context.doc, home.parentId, home.slot)
  const leaving = new Set(moved)
  const standing = siblings.filter((id) => !leaving.has(id))
  const edge = by === -1 ? moved[0] : moved.at(-1)
  const passed = siblings.slice(0, siblings.indexOf(edge ?? '')).filter((id) => !leaving.has(id))
  const index = passed.length + by
  if (index < 0 || index > standing.length) return null
  const plan = planMove(context, moved, { ...home, index })
  return plan.ok && plan.value.ops.length > 0 ? plan.value : null
}
