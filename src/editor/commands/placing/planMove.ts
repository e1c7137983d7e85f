import { enteringOf } from '@/model/nesting'
import { fail, ok, type Result } from '@/model/result'
import { childIds } from '@/model/tree/doc'
import type { Operation } from '@/model/tree/ops'
import { makeRoom, type Place } from '@/model/tree/place'
import { isWithin } from '@/model/tree/queries'
import type { NodeId } from '@/model/tree/types'
import { nameOf, quoted } from '../naming'
import { sharedHome, topmost } from '../selected'
import type { CommandContext, Plan } from '../types'
import { whyNotHere } from './whyNotHere'

type Context = Pick<CommandContext, 'doc' | 'definitions' | 'randomBit'>

/**
 * Plans to move nodes to a place, together and in document order. A parent among them takes along the
 * nodes inside it. `place.index` counts the children without the nodes that move. A move to where the
 * nodes are already has no operations.
 *
 * Refused with a sentence when only the root is given, when the place lies inside a moved node, and
 * when a nesting rule forbids it.
 */
export function planMove(
  context: Context,
  ids: readonly NodeId[],
  place: Place,
): Result<Plan, string> {
  const { doc, randomBit } = context
  const moved = topmost(doc, ids)
  if (moved.length === 0) return fail('The root of the document stays where it is.')
  const host = moved.find((id) => isWithin(doc, place.parentId, id))
  if (host) return fail(`“${nameOf(context, host)}” cannot be put inside itself.`)
  const { parentId, slot } = place
  const home = sharedHome(doc, moved)
  const stays = home?.parentId === parentId && home.slot === slot
  const entering = moved.map((id) => enteringOf(doc, id))
  const why = stays ? undefined : whyNotHere(context, entering, place)
  if (why) return fail(why)

  const label = `Move ${quoted(context, moved)} ${stays ? 'within' : 'into'} “${nameOf(context, parentId)}”`
  if (stays && isThereAlready(context, moved, place)) return ok({ label, ops: [], select: moved })
  const leaving = new Set(moved)
  const { orders, rebalance } = makeRoom(doc, place, moved.length, { leaving, randomBit })
  const moves = moved.map((id, at): Operation => ({
    op: 'move',
    id,
    parentId,
    slot,
    order: orders[at] ?? '',
  }))
  return ok({ label, ops: [...rebalance, ...moves], select: moved })
}

function isThereAlready({ doc }: Context, moved: readonly NodeId[], place: Place): boolean {
  const siblings = childIds(doc, place.parentId, place.slot)
  const leaving = new Set(moved)
  const rest = siblings.filter((id) => !leaving.has(id))
  const after = [...rest.slice(0, place.index), ...moved, ...rest.slice(place.index)]
  return after.every((id, at) => id === siblings[at])
}
