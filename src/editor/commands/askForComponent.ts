import { getNode } from '@/model/tree/doc'
import { typeLabel } from './naming'
import { sharedHome, topmost } from './selected'
import type { Command, CommandContext } from './types'

/** Asks for the name of a new component, which the selected nodes become. */
export const askForComponent: Command = {
  id: 'component.make',
  title: 'Make component…',
  keys: ['Alt+Mod+K'],
  icon: 'component',
  plan: (context) =>
    whyNoComponent(context) === undefined
      ? { label: 'Make component', ops: [], ask: 'makeComponent' }
      : null,
  explain: whyNoComponent,
}

/** Says in a sentence why the selected nodes cannot become a component; `undefined` when they can. */
export function whyNoComponent(context: CommandContext): string | undefined {
  const { doc, selection, definitions } = context
  const made = topmost(doc, selection)
  if (made.length === 0) {
    return selection.includes(doc.rootId)
      ? 'The root of the document cannot become a component. Select what is in it.'
      : 'Select what is to become a component first.'
  }
  const home = sharedHome(doc, made)
  if (!home) return 'Select components that lie side by side: together they become one component.'
  for (const id of made) {
    const definition = definitions.get(getNode(doc, id)?.type ?? '')
    const hosts = definition?.nesting?.allowParents ?? definition?.nesting?.requireAncestors
    const host = definition?.partOf ?? hosts?.[0]
    if (definition && host !== undefined) {
      const around = typeLabel(definitions, host)
      return `“${definition.label}” is a part of “${around}” and only works inside it. Select the whole “${around}”.`
    }
  }
  const parent = definitions.get(getNode(doc, home.parentId)?.type ?? '')
  if (parent?.nesting?.allowChildren) {
    return `“${parent.label}” only takes parts of its own, so nothing in it can become a component.`
  }
  return undefined
}
