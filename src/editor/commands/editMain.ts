import { getNode } from '@/model/tree/doc'
import type { Command } from './types'

/** Shows the main of the selected instance, where all instances are edited at once. */
export const editMain: Command = {
  id: 'component.editMain',
  title: 'Edit main component',
  icon: 'component',
  plan({ doc, selection, definitions, mainOf }) {
    const [only, ...others] = selection
    const node = only === undefined || others.length > 0 ? undefined : getNode(doc, only)
    const main = node && definitions.get(node.type)?.main
    if (!main || !mainOf?.(node.type)) return null
    return { label: 'Edit main component', ops: [], open: main.treeId }
  },
}
