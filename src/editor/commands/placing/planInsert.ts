import { fail, ok, type Result } from '@/model/result'
import { recordsOf } from '@/model/tree/nested'
import { makeRoom, type Place } from '@/model/tree/place'
import type { NestedNode } from '@/model/tree/types'
import { enteringOfNested, nodeOfType, withFreshIds } from '../nestedNodes'
import { nameOf, typeLabel } from '../naming'
import type { CommandContext, Plan } from '../types'
import { whyNotHere } from './whyNotHere'

/** A new component of a type, or nodes that exist elsewhere and come in under new ids. */
export type Insertable = string | readonly NestedNode[]

/**
 * Plans to insert a new component, or nodes, at a place, and to select them. Refused with the sentence
 * of the nesting rule that forbids it.
 */
export function planInsert(
  context: CommandContext,
  what: Insertable,
  place: Place,
): Result<Plan, string> {
  const { doc, treeId, definitions, newId, randomBit } = context
  const nodes =
    typeof what === 'string'
      ? [nodeOfType(definitions, what, newId)]
      : what.map((node) => withFreshIds(node, newId))
  if (nodes.length === 0) return fail('There is nothing to insert.')
  const why = whyNotHere(context, nodes.map(enteringOfNested), place)
  if (why) return fail(why)

  const { orders, rebalance } = makeRoom(doc, place, nodes.length, { randomBit })
  const { parentId, slot } = place
  const records = nodes.flatMap((node, at) =>
    recordsOf(node, { treeId, place: { parentId, slot, order: orders[at] ?? '' } }),
  )
  return ok({
    label: `Insert ${naming(context, nodes)} into “${nameOf(context, parentId)}”`,
    ops: [...rebalance, { op: 'insert', records }],
    select: nodes.map(({ id }) => id),
  })
}

function naming({ definitions }: CommandContext, nodes: readonly NestedNode[]): string {
  const [only] = nodes
  if (!only || nodes.length > 1) return `${nodes.length} components`
  const { name } = only
  return `“${typeof name === 'string' && name.trim() ? name : typeLabel(definitions, only.type)}”`
}
