import type { ComponentLevel } from '@/model/code/records'
import { mainRecords } from '@/model/component/copies'
import { typeOfComponent } from '@/model/component/type'
import { getNode } from '@/model/tree/doc'
import { subtreeOf } from '@/model/tree/queries'
import type { NodeId } from '@/model/tree/types'
import { nameOf, typeLabel } from './naming'
import { sharedHome, topmost } from './selected'
import type { Command, CommandContext } from './types'

const WRAPPER = 'Stack'
/** Up to so many nodes are an atom, and a molecule. */
const ATOM = 2
const MOLECULE = 12

/** What a person says of a new component. */
export interface NewComponent {
  readonly name: string
  readonly level: ComponentLevel
  /** Milliseconds since 1970. */
  readonly at: number
}

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

/** What a new component is called unless the person says otherwise: as the first node is. */
export function suggestedName(context: CommandContext): string {
  const [first] = topmost(context.doc, context.selection)
  return first === undefined ? 'Component' : nameOf(context, first)
}

/** How much the selected nodes are together, by their number. */
export function suggestedLevel({ doc, selection }: CommandContext): ComponentLevel {
  const count = topmost(doc, selection).reduce((sum, id) => sum + subtreeOf(doc, id).length, 0)
  return count <= ATOM ? 'atom' : count <= MOLECULE ? 'molecule' : 'organism'
}

/** Makes a component of the selected nodes, and puts an instance of it in their place, as one step. */
export function makeComponent({ name, level, at }: NewComponent): Command {
  return {
    id: 'component.makeOf',
    title: 'Make component',
    icon: 'component',
    explain: whyNoComponent,
    plan(context) {
      const { doc, treeId, newId, definitions } = context
      if (whyNoComponent(context) !== undefined) return null
      const made = topmost(doc, context.selection)
      const first = getNode(doc, made[0] ?? '')
      if (!first) return null
      const id = newId()
      const mainId = newId()
      const wrapper = definitions.has(WRAPPER) ? WRAPPER : 'div'
      const records = mainRecords(doc, made, { treeId: mainId, newId, wrapper })
      const rootId = records[0]?.id ?? ''
      const { parentId, slot, order } = first
      const type = typeOfComponent(id)
      const instance = { id: newId(), treeId, parentId, slot, order, type, props: {} }
      return {
        label: `Make component “${name}”`,
        ops: [
          ...made.map((id: NodeId) => ({ op: 'remove', id }) as const),
          { op: 'insert', records: [instance] },
        ],
        select: [instance.id],
        brings: {
          component: { id, name, type: level, kind: 'composed', treeId: mainId },
          header: { id: mainId, name, rootId, componentId: id, updatedAt: at, addedAt: at },
          records,
        },
      }
    },
  }
}
