import type { ComponentLevel } from '../code/records'
import type { ComponentDefinition, SlotSpec } from '../definition'
import type { Json } from '../json'
import type { PropSpec } from '../props/specs'
import { typeOfComponent } from './type'

/** What the code of a component says of itself; found by reading it, never stored. */
export interface InferredComponent {
  readonly props: { readonly [prop: string]: PropSpec }
  readonly defaults: { readonly [prop: string]: Json }
  readonly slots: readonly SlotSpec[]
  /** The first sentence of its comment. */
  readonly description?: string
}

/** What a record of a component says for its definition. */
export interface DescribedComponent {
  readonly id: string
  readonly name: string
  readonly type: ComponentLevel
  readonly description?: string
  readonly icon?: string
  /** What people changed of the inferred specs: they win, key by key. */
  readonly props?: { readonly [prop: string]: Partial<PropSpec> }
  /** What people changed of the defaults, by prop. */
  readonly defaults?: { readonly [prop: string]: Json }
}

/** A level in a sentence: `An atom`. */
export function oneOf(level: ComponentLevel): string {
  return `${level === 'molecule' ? 'A' : 'An'} ${level}`
}

const ICONS = { atom: 'component', molecule: 'boxes', organism: 'panels-top-left' } as const

/**
 * The definition by which palette, inspector and canvas know a component of the project. Before its code has been read it has
 * no props and takes children, so that nothing inside a node is refused meanwhile.
 */
export function definitionOfComponent(
  component: DescribedComponent,
  inferred?: InferredComponent,
): ComponentDefinition {
  const { id, name, type, description, icon, props: changed = {}, defaults = {} } = component
  const specs = Object.entries(inferred?.props ?? {}).map(([key, spec]) => {
    const change = Object.hasOwn(changed, key) ? changed[key] : undefined
    // A change of the kind brings all that the kind needs; the panel sees to that.
    return [key, change ? ({ ...spec, ...change } as PropSpec) : spec] as const
  })
  return {
    type: typeOfComponent(id),
    level: type,
    label: name,
    category: 'Project',
    icon: icon ?? ICONS[type] ?? ICONS.atom,
    description: description ?? inferred?.description ?? `${oneOf(type)} of this project.`,
    props: Object.fromEntries(specs),
    defaults: { ...inferred?.defaults, ...defaults },
    slots: inferred?.slots ?? [{ name: 'children', label: 'Content' }],
    aliases: [name],
  }
}
