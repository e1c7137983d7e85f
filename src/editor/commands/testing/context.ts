import type { ComponentDefinition, Definitions, NestingRules } from '@/model/definition'
import { docOf, getNode, type TreeDoc } from '@/model/tree/doc'
import { fromNested, toNestedNode } from '@/model/tree/nested'
import { applyOps } from '@/model/tree/ops'
import type { NestedNode } from '@/model/tree/types'
import type { Command, CommandContext, Plan } from '../types'

const base = {
  level: 'atom',
  category: 'Layout',
  icon: 'square',
  description: 'For tests.',
  props: {},
  defaults: {},
} as const

function container(type: string, nesting: NestingRules = {}): ComponentDefinition {
  return { ...base, type, label: type, slots: [{ name: 'children', label: 'Content' }], nesting }
}

/** A small catalog: containers, leaves, a component with a template, and parts bound to their parent. */
export const testDefinitions: Definitions = new Map(
  [
    container('Stack'),
    container('Section', { forbidDescendants: ['Section'] }),
    {
      ...container('Card'),
      slots: [
        { name: 'children', label: 'Body' },
        { name: 'footer', label: 'Footer' },
      ],
      template: [
        { type: 'CardTitle', props: { text: 'Title' } },
        { type: 'Button', slot: 'footer' },
      ],
    },
    { ...container('CardTitle', { allowParents: ['Card'] }), label: 'Card title', slots: [] },
    {
      ...base,
      type: 'Button',
      label: 'Button',
      slots: [],
      props: {
        text: { kind: 'text', label: 'Text' },
        href: { kind: 'url', label: 'URL' },
        size: { kind: 'number', label: 'Size', min: 0, max: 64 },
      },
      defaults: { text: 'Button', size: 16 },
    } satisfies ComponentDefinition,
  ].map((definition) => [definition.type, definition]),
)

/** `page[ hero[ title, cta ], card[ head | footer: save ], end ]` */
export const page: NestedNode = {
  id: 'page',
  type: 'Stack',
  children: [
    {
      id: 'hero',
      type: 'Section',
      children: [
        { id: 'title', type: 'h1', props: { children: 'Hello' } },
        { id: 'cta', type: 'Button', props: { text: 'Go' } },
      ],
    },
    {
      id: 'card',
      type: 'Card',
      children: [{ id: 'head', type: 'CardTitle' }],
      slots: { footer: [{ id: 'save', type: 'Button', name: 'Save' }] },
    },
    { id: 'end', type: 'Stack' },
  ],
}

/** A context over a nested page, with counted ids and no jitter. */
export function contextOf(
  selection: readonly string[],
  given: Partial<CommandContext> & { readonly root?: NestedNode } = {},
): CommandContext {
  const { root = page, ...rest } = given
  const { records } = fromNested({ id: 'tree', name: 'Tree', root })
  let made = 0
  return {
    doc: docOf(root.id, records),
    treeId: 'tree',
    selection,
    definitions: testDefinitions,
    newId: () => `new-${++made}`,
    randomBit: () => false,
    ...rest,
  }
}

/** A tree in one line: `page[hero[title,cta],card[head|footer:save],end]`. */
export function outline(doc: TreeDoc, id = doc.rootId): string {
  const write = (node: NestedNode): string => {
    const { children = [], slots = {} } = node
    const parts = [
      ...(children.length > 0 ? [children.map(write).join(',')] : []),
      ...Object.entries(slots).map(
        ([slot, family]) => `${slot}:${(family ?? []).map(write).join(',')}`,
      ),
    ]
    return node.id + (parts.length > 0 ? `[${parts.join('|')}]` : '')
  }
  const nested = toNestedNode(doc, id)
  return nested ? write(nested) : ''
}

/** Plans a command that must have a plan, applies it, and answers what there is then. */
export function carryOut(
  command: Command,
  context: CommandContext,
): Plan & { readonly doc: TreeDoc } {
  const plan = command.plan(context)
  if (!plan) throw new Error(`${command.id} has no plan`)
  const applied = applyOps(context.doc, plan.ops)
  if (!applied.ok) throw new Error(`${command.id} is refused: ${applied.error.code}`)
  return { ...plan, doc: applied.value.doc }
}

/** The type of a node, for what got an id of its own. */
export function typeOf(doc: TreeDoc, id: string): string | undefined {
  return getNode(doc, id)?.type
}
