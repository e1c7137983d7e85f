import { getNode } from '@/model/tree/doc'
import { ownName } from '@/model/tree/ownName'
import type { NodeId } from '@/model/tree/types'
import { nameOf, typeLabel } from './naming'
import type { Command } from './types'

/** Asks for a new name of the selected node, where names are edited. */
export const askForName: Command = {
  id: 'node.askForName',
  title: 'Rename…',
  keys: ['F2', 'Mod+E'],
  icon: 'pencil',
  plan: ({ selection }) =>
    selection.length === 1 ? { label: 'Rename', ops: [], ask: 'rename' } : null,
}

/** Gives a node a name; an empty one, or the label of its type, takes the name away. */
export function renameNode(id: NodeId, name: string): Command {
  return {
    id: 'node.rename',
    title: 'Rename',
    icon: 'pencil',
    plan(context) {
      const node = getNode(context.doc, id)
      if (!node) return null
      const given = name.trim()
      const own = typeLabel(context.definitions, node.type)
      const value = given === '' || given === own ? undefined : given
      if (value === ownName(node)) return null
      const label = value
        ? `Rename “${nameOf(context, id)}” to “${value}”`
        : `Remove the name of “${nameOf(context, id)}”`
      return { label, ops: [{ op: 'set', id, path: ['name'], value }] }
    },
  }
}
