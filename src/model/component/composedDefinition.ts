import type { ComponentDefinition } from '../definition'
import type { PropSpec } from '../props/specs'
import type { ComposedComponent } from './composed'
import { oneOf } from './definition'
import type { MainFacts } from './mainFacts'
import { typeOfComponent } from './type'

const NO_FACTS: MainFacts = { exposed: [], types: [] }
const TEXT_KINDS: ReadonlySet<string> = new Set(['text', 'longText'])

/**
 * The definition of a component that is made of nodes: an exposed prop is of the kind that it has in the node that it
 * belongs to. It takes no nodes. Defaults are left out: they are the values in the main, which change with every key
 * there (`mainValues`).
 */
export function composedDefinition(
  component: ComposedComponent,
  facts: MainFacts = NO_FACTS,
  definitionOf: (type: string) => ComponentDefinition | undefined = () => undefined,
): ComponentDefinition {
  const { id, name, type, treeId, description, icon } = component
  const props: Record<string, PropSpec> = {}
  for (const { prop, key, label, help, type: inner } of facts.exposed) {
    if (Object.hasOwn(props, prop)) continue
    const specs = definitionOf(inner)?.props ?? {}
    const spec = Object.hasOwn(specs, key) ? specs[key] : undefined
    if (spec) props[prop] = { ...spec, ...(label && { label }), ...(help && { help }) }
    // The text of an HTML element.
    else if (key === 'children') props[prop] = { kind: 'text', label: label ?? 'Text' }
  }
  const text = Object.keys(props).find((prop) => TEXT_KINDS.has(props[prop]?.kind ?? ''))
  const root = definitionOf(facts.types[0] ?? '')
  return {
    type: typeOfComponent(id),
    level: type,
    label: name,
    category: 'Project',
    icon: icon ?? 'component',
    description: description ?? `${oneOf(type)} of this project, made of components.`,
    props,
    defaults: {},
    slots: [],
    ...(text !== undefined && { textProp: text }),
    ...(root?.nesting && { nesting: outwardRules(root.nesting) }),
    main: { treeId, types: facts.types },
  }
}

/** Where the root may go, the instance may go; what the root holds is nobody's business outside. */
function outwardRules(rules: NonNullable<ComponentDefinition['nesting']>) {
  const { allowParents, forbidParents, requireAncestors, forbidAncestors } = rules
  return {
    ...(allowParents && { allowParents }),
    ...(forbidParents && { forbidParents }),
    ...(requireAncestors && { requireAncestors }),
    ...(forbidAncestors && { forbidAncestors }),
  }
}
