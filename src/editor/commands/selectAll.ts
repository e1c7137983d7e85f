import { childIds, getNode } from '@/model/tree/doc'
import { slotNamesOf } from '@/model/tree/queries'
import type { NodeId } from '@/model/tree/types'
import { anchorOf } from './insertion'
import type { Command, CommandContext } from './types'

/** Selects all siblings of the selection; when they are selected already, all top-level nodes of the page. */
export const selectAll: Command = {
  id: 'select.all',
  title: 'Select all',
  keys: ['Mod+A'],
  icon: 'box-select',
  plan(context) {
    const { doc, selection } = context
    const parentId = getNode(doc, anchorOf(context))?.parentId ?? doc.rootId
    const candidates = [childrenOf(context, parentId), childrenOf(context, doc.rootId)]
    const select = candidates.find((ids) => ids.length > 0 && !sameIds(ids, selection))
    return select ? { label: 'Select all', ops: [], select } : null
  },
}

function childrenOf({ doc }: CommandContext, id: NodeId): readonly NodeId[] {
  return slotNamesOf(doc, id).flatMap((slot) => childIds(doc, id, slot))
}

function sameIds(a: readonly NodeId[], b: readonly NodeId[]): boolean {
  const known = new Set(b)
  return a.length === known.size && a.every((id) => known.has(id))
}
