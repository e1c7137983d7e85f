import { anchorOf, insertion } from './insertion'
import type { Command, CommandContext } from './types'

/**
 * Inserts what the clipboard holds, under new ids, inside the selected node or at the nearest legal
 * place. A node pasted while it is itself selected goes beside itself, not into itself.
 */
export const pasteNodes: Command = {
  id: 'node.paste',
  title: 'Paste',
  keys: ['Mod+V'],
  native: 'paste',
  icon: 'clipboard-paste',
  plan(context) {
    const plan = pasteOf(context)?.plan(context)
    return plan ? { ...plan, label: plan.label.replace(/^Insert/, 'Paste') } : null
  },
  explain: (context) =>
    pasteOf(context)?.explain(context) ??
    'The clipboard holds no components. Copy a component, or the JSON of one, first.',
}

function pasteOf(context: CommandContext) {
  const { clipboard } = context
  if (!clipboard || clipboard.length === 0) return undefined
  const anchor = anchorOf(context)
  return insertion(clipboard, { beside: clipboard.some(({ id }) => id === anchor) })
}
