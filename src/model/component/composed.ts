import type { ComponentLevel } from '../code/records'
import type { JsonObject } from '../json'
import type { TreeId } from '../tree/types'

/** What a record of a component says when the component is made of nodes and not of code (ADR 12). */
export interface ComposedComponent {
  readonly id: string
  readonly name: string
  readonly type: ComponentLevel
  readonly kind: 'composed'
  /** The main: the tree whose root is the root of the component. */
  readonly treeId: TreeId
  readonly description?: string
  readonly icon?: string
}

/** A record of a component as far as it tells what kind it is. */
export type OfSomeKind = Pick<ComposedComponent, 'id' | 'name' | 'type'> & {
  readonly kind?: string
  readonly treeId?: string
}

/** Whether a component is made of nodes; of code otherwise. */
export function isComposed<C extends OfSomeKind>(component: C): component is C & ComposedComponent {
  return component.kind === 'composed' && typeof component.treeId === 'string'
}

/** The component whose main a tree is, by the tree's header; `undefined` for a document. */
export function mainOfHeader(header: JsonObject | undefined): string | undefined {
  const id = header?.['componentId']
  return typeof id === 'string' ? id : undefined
}

/** The first tree that is a document, and not the main of a component. */
export function firstDocument<H extends JsonObject>(headers: readonly H[]): H | undefined {
  return headers.find((header) => mainOfHeader(header) === undefined)
}
