import { childIds, getNode, type TreeDoc } from '@/model/tree/doc'
import { slotNamesOf } from '@/model/tree/queries'
import type { NodeId } from '@/model/tree/types'
import { anchorOf } from './insertion'
import { textPropOf } from './textProp'
import type { Command } from './types'

interface Step {
  readonly id: string
  readonly title: string
  readonly keys: readonly string[]
  readonly icon: string
  readonly to: (doc: TreeDoc, from: NodeId) => NodeId | null | undefined
}

function selectStep({ to, ...command }: Step): Command {
  return {
    ...command,
    scope: 'canvas',
    plan(context) {
      const target = to(context.doc, anchorOf(context))
      if (target == null || (context.selection.length === 1 && context.selection[0] === target)) {
        return null
      }
      return { label: command.title, ops: [], select: [target] }
    },
  }
}

/** Selects the container of the selected node. */
export const selectParent: Command = selectStep({
  id: 'select.parent',
  title: 'Select parent',
  keys: ['Shift+Enter'],
  icon: 'corner-left-up',
  to: (doc, from) => getNode(doc, from)?.parentId,
})

const toChild: Command = selectStep({
  id: 'select.child',
  title: 'Select first child, or edit the text',
  keys: ['Enter'],
  icon: 'corner-right-down',
  to: (doc, from) => childrenOf(doc, from)[0],
})

/** Goes into the selected node: to the first node inside it, or to the text of one that holds none. */
export const selectChild: Command = {
  ...toChild,
  plan(context) {
    const { doc, selection, definitions } = context
    const [only, ...others] = selection
    const node = only === undefined || others.length > 0 ? undefined : getNode(doc, only)
    const main = node && definitions.get(node.type)?.main
    if (main) return { label: 'Edit main component', ops: [], open: main.treeId }
    const holdsText = node && textPropOf(definitions, node) !== undefined
    return (
      toChild.plan(context) ?? (holdsText ? { label: 'Edit text', ops: [], ask: 'editText' } : null)
    )
  },
}

/** Selects the next sibling, or the first one after the last. */
export const selectNext: Command = selectStep({
  id: 'select.next',
  title: 'Select next sibling',
  keys: ['Tab'],
  icon: 'arrow-down',
  to: (doc, from) => siblingOf(doc, from, 1),
})

/** Selects the previous sibling, or the last one before the first. */
export const selectPrevious: Command = selectStep({
  id: 'select.previous',
  title: 'Select previous sibling',
  keys: ['Shift+Tab'],
  icon: 'arrow-up',
  to: (doc, from) => siblingOf(doc, from, -1),
})

function childrenOf(doc: TreeDoc, id: NodeId): readonly NodeId[] {
  return slotNamesOf(doc, id).flatMap((slot) => childIds(doc, id, slot))
}

function siblingOf(doc: TreeDoc, id: NodeId, by: 1 | -1): NodeId | undefined {
  const parentId = getNode(doc, id)?.parentId
  if (parentId == null) return undefined
  const siblings = childrenOf(doc, parentId)
  return siblings.at((siblings.indexOf(id) + by) % siblings.length)
}
