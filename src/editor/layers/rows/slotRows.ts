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

const NOBODY: Family = { inline: [], slots: [] }

/**
 * How the slots of a node are shown. A single slot needs no row of its own; with several, `children` does
 * without. Slots that only the document knows are shown too, so that nothing in it is hidden.
 */
export function familyOf(doc: TreeDoc, definitions: Definitions, id: NodeId): Family {
  const held = Object.keys(slotsOf(doc, id)).length > 0 ? slotNamesOf(doc, id) : []
  const names = new Set([...offeredSlots({ doc, definitions }, id), ...held])
  if (names.size === 0) return NOBODY
  const [only] = names
  const main = names.size === 1 && only !== undefined ? only : DEFAULT_SLOT
  names.delete(main)
  return { inline: childIds(doc, id, main), slots: [...names] }
}
