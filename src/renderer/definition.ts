import type { CSSProperties, ReactElement } from 'react'
import type { ComponentDefinition } from '@/model/definition'
import type { Json } from '@/model/json'
import type { PropSpec } from '@/model/props/specs'

/**
 * What the renderer hands every component beside its own props; the component spreads it on the one
 * element that it renders outermost, so that a tree node is one DOM element and can be found by it.
 */
export interface RootProps {
  readonly className?: string
  readonly style?: CSSProperties
  readonly id?: string
  readonly 'data-node'?: string
}

/** Names of the props that are slots or root props, not values of the inspector. */
type ReservedProps = keyof RootProps | 'children'

/** A slot takes any element; no value of the inspector is one. */
type SlotNames<P> = {
  [K in keyof P]-?: ReactElement extends NonNullable<P[K]> ? K : never
}[keyof P]

/** The keys of a component's props that the inspector edits. */
export type ValueProps<P> = Exclude<keyof P, ReservedProps | SlotNames<P>> & string

/** A definition whose specs and defaults fit the props of a component; a misfit does not compile. */
export interface TypedDefinition<P> extends Omit<ComponentDefinition, 'props' | 'defaults'> {
  readonly props: { readonly [K in ValueProps<P>]-?: PropSpec }
  readonly defaults: { readonly [K in ValueProps<P>]?: P[K] & Json }
}

/** Declares a component: every value prop needs a spec, and a default must be of the prop's type. */
export function defineComponent<P>(definition: TypedDefinition<P>): ComponentDefinition {
  return definition as unknown as ComponentDefinition
}
