import { getNode } from '@/model/tree/doc'
import { anchorOf } from './insertion'
import type { Command } from './types'

/** Lets go of the selection by one level: the parent instead of the node, nothing instead of the root. */
export const selectOutwards: Command = {
  id: 'select.outwards',
  title: 'Select outwards',
  keys: ['Escape'],
  scope: 'canvas',
  icon: 'undo-dot',
  plan(context) {
    const { doc, selection } = context
    if (selection.length === 0) return null
    const parentId = getNode(doc, anchorOf(context))?.parentId ?? null
    return { label: 'Select outwards', ops: [], select: parentId === null ? [] : [parentId] }
  },
}
