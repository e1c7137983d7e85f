import { planInsert } from '@/editor/commands/placing/planInsert'
import { planMove } from '@/editor/commands/placing/planMove'
import type { CommandContext, Plan } from '@/editor/commands/types'
import { fail, type Result } from '@/model/result'
import { childIds } from '@/model/tree/doc'
import { toNestedNode } from '@/model/tree/nested'
import type { Place } from '@/model/tree/place'
import type { Lifted } from './lifted'

/**
 * Plans what a release at a place does: a new component, a move, or with `duplicate` a copy. Refused with
 * the sentence of the rule that forbids it.
 */
export function planDrop(
  context: CommandContext,
  lifted: Lifted,
  place: Place,
  duplicate: boolean,
): Result<Plan, string> {
  const { source, load } = lifted
  if (source.source === 'palette') return planInsert(context, source.type, place)
  if (!duplicate) return planMove(context, load.ids, place)
  const nodes = load.ids.flatMap((id) => toNestedNode(context.doc, id) ?? [])
  if (nodes.length === 0) return fail('The dragged components are no longer in this document.')
  return planInsert(context, nodes, amongAll(context, lifted, place))
}

/** Copies leave the originals where they are, so these count. */
function amongAll({ doc }: CommandContext, { load }: Lifted, place: Place): Place {
  const all = childIds(doc, place.parentId, place.slot)
  const behind = all.filter((id) => !load.ids.includes(id))[place.index]
  return { ...place, index: behind === undefined ? all.length : all.indexOf(behind) }
}
