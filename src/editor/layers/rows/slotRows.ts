import { offeredSlots } from '@/editor/commands/placing/nearestPlace'
import type { Definitions } from '@/model/definition'
import { childIds, slotsOf, type TreeDoc } from '@/model/tree/doc'
import { slotNamesOf } from '@/model/tree/queries'
import { DEFAULT_SLOT, type NodeId } from '@/model/tree/types'

/** What stands below a node: the nodes of its main slot, then a row for each other slot. */
export interface Family {
  readonly inline: readonly NodeId[]
  readonly slots: readonly string[]
}

const NO_SLOTS: readonly string[] = []
const NOBODY: Family = { inline: [], slots: NO_SLOTS }

/**
 * How the slots of a node are shown. A single slot needs no row of its own; with several, `children` does
 * without. Slots that only the document knows are shown too, so that nothing in it is hidden.
 */
export function familyOf(doc: TreeDoc, definitions: Definitions, id: NodeId): Family {
  const offered = offeredSlots({ doc, definitions }, id)
  const held = Object.keys(slotsOf(doc, id))
  const [sole] = offered
  // Nearly every node: nothing to sort, nothing to collect.
  if (held.length === 0 && sole === undefined) return NOBODY
  if (sole !== undefined && offered.length === 1 && held.every((slot) => slot === sole)) {
    return { inline: childIds(doc, id, sole), slots: NO_SLOTS }
  }
  const names = new Set([...offered, ...slotNamesOf(doc, id)])
  const [only] = names
  const main = names.size === 1 && only !== undefined ? only : DEFAULT_SLOT
  names.delete(main)
  return { inline: childIds(doc, id, main), slots: [...names] }
}
