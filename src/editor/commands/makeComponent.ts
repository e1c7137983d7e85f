import type { ComponentLevel } from '@/model/code/records'
import { mainRecords } from '@/model/component/copies'
import { typeOfComponent } from '@/model/component/type'
import { getNode } from '@/model/tree/doc'
import { subtreeOf } from '@/model/tree/queries'
import type { NodeId } from '@/model/tree/types'
import { provideComponentSteps } from '@/store/editing/componentSteps'
import { stepBrought } from '@/store/editing/stepBrought'
import { whyNoComponent } from './askForComponent'
import { nameOf } from './naming'
import { topmost } from './selected'
import type { Command, CommandContext } from './types'

const WRAPPER = 'Stack'
/** Up to so many nodes are an atom, and a molecule. */
const ATOM = 2
const MOLECULE = 12

provideComponentSteps({ brought: stepBrought })

/** What a person says of a new component. */
export interface NewComponent {
  readonly name: string
  readonly level: ComponentLevel
  /** Milliseconds since 1970. */
  readonly at: number
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
