import { copied } from './copyNodes'
import { deleteNodes } from './deleteNodes'
import type { Command } from './types'

/** Puts the selected nodes on the clipboard and takes them out of the document, as one step. */
export const cutNodes: Command = {
  id: 'node.cut',
  title: 'Cut',
  keys: ['Mod+X'],
  native: 'cut',
  icon: 'scissors',
  plan(context) {
    const removal = deleteNodes.plan(context)
    if (!removal) return null
    return {
      ...removal,
      label: removal.label.replace(/^Delete/, 'Cut'),
      copy: copied(context),
    }
  },
}
