import { toNestedNode } from '@/model/tree/nested'
import type { NestedNode } from '@/model/tree/types'
import { quoted } from './naming'
import { topmost } from './selected'
import type { Command, CommandContext } from './types'

/** The selected nodes as they go to the clipboard. */
export function copied({ doc, selection }: CommandContext): readonly NestedNode[] {
  const ids = topmost(doc, selection)
  const whole = ids.length === 0 && selection.includes(doc.rootId) ? [doc.rootId] : ids
  return whole.flatMap((id) => toNestedNode(doc, id) ?? [])
}

/** Puts the selected nodes, the whole page included, on the clipboard. */
export const copyNodes: Command = {
  id: 'node.copy',
  title: 'Copy',
  keys: ['Mod+C'],
  native: 'copy',
  icon: 'copy',
  plan(context) {
    const copy = copied(context)
    if (copy.length === 0) return null
    const ids = copy.map(({ id }) => id)
    return { label: `Copy ${quoted(context, ids)}`, ops: [], copy }
  },
}
