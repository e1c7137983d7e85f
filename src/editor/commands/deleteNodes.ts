import { childIds, getNode } from '@/model/tree/doc'
import type { NodeId } from '@/model/tree/types'
import { quoted } from './naming'
import { topmost } from './selected'
import type { Command, CommandContext } from './types'

/** Puts the selected nodes into the trash and selects what stood next to them. */
export const deleteNodes: Command = {
  id: 'node.delete',
  title: 'Delete',
  keys: ['Delete', 'Backspace'],
  icon: 'trash-2',
  plan(context) {
    const gone = topmost(context.doc, context.selection)
    if (gone.length === 0) return null
    return {
      label: `Delete ${quoted(context, gone)}`,
      ops: gone.map((id) => ({ op: 'remove', id })),
      select: neighbourOf(context, gone),
    }
  },
}

/** The next sibling of the last node, else the one before it, else the parent. */
function neighbourOf({ doc }: CommandContext, gone: readonly NodeId[]): readonly NodeId[] {
  const last = getNode(doc, gone.at(-1) ?? '')
  if (!last || last.parentId === null) return []
  const siblings = childIds(doc, last.parentId, last.slot)
  const leaving = new Set(gone)
  const at = siblings.indexOf(last.id)
  const stays = (id: NodeId) => !leaving.has(id)
  return [siblings.slice(at).find(stays) ?? siblings.slice(0, at).findLast(stays) ?? last.parentId]
}
