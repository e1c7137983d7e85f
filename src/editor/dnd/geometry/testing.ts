import type { ComponentDefinition, Definitions, NestingRules } from '@/model/definition'
import type { GeometrySnapshot, MeasuredSlot, Rect } from '@/model/canvasProtocol'
import { enteringOf } from '@/model/nesting'
import { childIds, docOf, type TreeDoc } from '@/model/tree/doc'
import { fromNested } from '@/model/tree/nested'
import type { NestedNode, NodeId } from '@/model/tree/types'
import { createDropRules, type DropRules } from './load'

/** A rectangle by its corner and size. */
export function rect(x: number, y: number, width: number, height: number): Rect {
  return { x, y, width, height }
}

function definition(
  type: string,
  slots: ComponentDefinition['slots'],
  nesting: NestingRules = {},
): ComponentDefinition {
  return {
    type,
    slots,
    nesting,
    level: 'atom',
    label: type,
    category: 'Layout',
    icon: 'box',
    description: 'For tests.',
    props: {},
    defaults: {},
  }
}

const CHILDREN = [{ name: 'children', label: 'Content' }]

/** Containers, a leaf, a container that takes one type only, and one with two slots. */
export const testDefinitions: Definitions = new Map(
  [
    definition('Stack', CHILDREN),
    definition('Button', []),
    definition('Tabs', CHILDREN, { allowChildren: ['Tab'] }),
    definition('Tab', CHILDREN, { allowParents: ['Tabs'] }),
    definition('Card', [...CHILDREN, { name: 'footer', label: 'Footer' }]),
  ].map((one) => [one.type, one]),
)

/** A node as one line: `stack('a', stack('b'), button('c'))`. */
export function node(type: string, id: NodeId, ...children: readonly NestedNode[]): NestedNode {
  return { id, type, children }
}

/** The document of a nested root. */
export function docFrom(root: NestedNode): TreeDoc {
  return docOf(root.id, fromNested({ id: 'tree', name: 'Tree', root }).records)
}

/** The rules for dragging nodes of a document, or a new component of a type. */
export function rulesFor(
  doc: TreeDoc,
  dragged: { readonly ids: readonly NodeId[] } | { readonly type: string },
): DropRules {
  const context = { doc, definitions: testDefinitions }
  const load =
    'ids' in dragged
      ? { ids: dragged.ids, entering: dragged.ids.map((id) => enteringOf(doc, id)) }
      : { ids: [], entering: [{ type: dragged.type, below: [] }] }
  return createDropRules(context, load)
}

/** A measured container; the node is the last part of the path. */
export function slot(
  path: string,
  box: Rect,
  given: Partial<Omit<MeasuredSlot, 'children'>> & {
    readonly children?: readonly (readonly [NodeId, Rect])[]
  } = {},
): MeasuredSlot {
  const { children = [], ...rest } = given
  return {
    path,
    nodeId: path.split('/').at(-1) ?? '',
    slot: 'children',
    rect: box,
    flow: 'vertical',
    reversed: false,
    ...rest,
    children: children.map(([nodeId, rect]) => ({ nodeId, rect })),
  }
}

/** A snapshot of an unscrolled frame. */
export function snapshot(...slots: readonly MeasuredSlot[]): GeometrySnapshot {
  const size = { width: 1000, height: 1000 }
  return { scroll: { x: 0, y: 0 }, viewport: size, content: size, slots }
}

/** The children of a slot after the dragged nodes, or a new node called `new`, went to a place. */
export function orderAfterDrop(
  rules: DropRules,
  place: { readonly parentId: NodeId; readonly slot: string; readonly index: number },
): readonly NodeId[] {
  const { doc } = rules.context
  const moved = rules.load.ids.length > 0 ? rules.load.ids : ['new']
  const staying = childIds(doc, place.parentId, place.slot).filter((id) => !moved.includes(id))
  return [...staying.slice(0, place.index), ...moved, ...staying.slice(place.index)]
}
