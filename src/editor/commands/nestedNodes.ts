import type { Definitions, TemplateNode } from '@/model/definition'
import type { Entering } from '@/model/nesting'
import { DEFAULT_SLOT, type NestedNode } from '@/model/tree/types'

type NewId = () => string

/**
 * A new component with what its definition's template puts below it. The definition's defaults are not
 * copied: they apply when it is drawn, so a default that improves later reaches every document.
 */
export function nodeOfType(definitions: Definitions, type: string, newId: NewId): NestedNode {
  const template = definitions.get(type)?.template ?? []
  return { id: newId(), type, props: {}, ...familiesOf(template, newId) }
}

function familiesOf(
  templates: readonly TemplateNode[],
  newId: NewId,
): Pick<NestedNode, 'children' | 'slots'> {
  const families = new Map<string, NestedNode[]>()
  for (const { slot = DEFAULT_SLOT, type, props, styles, children } of templates) {
    const node: NestedNode = {
      id: newId(),
      type,
      props: props ?? {},
      ...(styles && { styles }),
      ...familiesOf(children ?? [], newId),
    }
    families.set(slot, [...(families.get(slot) ?? []), node])
  }
  const { [DEFAULT_SLOT]: children, ...slots } = Object.fromEntries(families)
  return {
    ...(children && { children }),
    ...(Object.keys(slots).length > 0 && { slots }),
  }
}

/** The same nodes under new ids, so that they can stand beside their originals. */
export function withFreshIds(node: NestedNode, newId: NewId): NestedNode {
  const { children, slots } = node
  return {
    ...node,
    id: newId(),
    ...(children && { children: children.map((child) => withFreshIds(child, newId)) }),
    ...(slots && {
      slots: Object.fromEntries(
        Object.entries(slots).map(([slot, family]) => [
          slot,
          (family ?? []).map((child) => withFreshIds(child, newId)),
        ]),
      ),
    }),
  }
}

/** What a nested node brings along when it enters a tree. */
export function enteringOfNested(node: NestedNode): Entering {
  const below = new Set<string>()
  const visit = ({ children = [], slots = {} }: NestedNode) => {
    for (const child of [...children, ...Object.values(slots).flatMap((family) => family ?? [])]) {
      below.add(child.type)
      visit(child)
    }
  }
  visit(node)
  return { type: node.type, below: [...below] }
}
