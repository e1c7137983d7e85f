import { createContext, type ReactNode } from 'react'
import type { Breakpoint } from '@/model/breakpoints'
import type { NodePath } from '@/model/canvasProtocol'
import type { Definitions, SlotSpec } from '@/model/definition'
import type { NodeId } from '@/model/tree/types'
import type { RecordStore } from './recordStore'
import type { RuleSheet } from './responsive/ruleSheet'

/** A component as the catalog hands it over; the renderer calls it with props that its specs allow. */
export type CatalogComponent = (props: never) => ReactNode

/** Code by type name. Aliases need no entry: they are found through their definition. */
export type ComponentMap = ReadonlyMap<string, CatalogComponent>

/** What stands in an empty slot of a node while it is edited. */
export interface EmptySlotProps {
  readonly path: NodePath
  readonly slot: SlotSpec
}

/** The instance that nodes of a main are drawn for. */
export interface InstanceAround {
  /** The root of the main: its element stands for the instance. */
  readonly rootId: NodeId
  /** The `data-node` of the instance. */
  readonly mark: string | undefined
  /** The types of this instance and of those around it, outermost first. */
  readonly types: readonly string[]
}

/** What every node of one tree is rendered with. */
export interface RenderEnvironment {
  readonly store: RecordStore
  readonly components: Pick<ComponentMap, 'get'>
  readonly definitions: Definitions
  /** In `edit` the outermost element of each node carries `data-node`, and empty slots show. */
  readonly mode: 'edit' | 'preview'
  /** Whether nodes can be found on the page also where they are not edited. */
  readonly marks?: boolean
  readonly emptySlot?: ((props: EmptySlotProps) => ReactNode) | undefined
  /** Nodes whose element the browser may skip while it is out of view. */
  readonly sections?: ReadonlySet<NodeId> | undefined
  /** Nodes that are to be drawn later: an empty box keeps the place of each. Then `store.redraw` it. */
  readonly deferred?: ReadonlySet<NodeId> | undefined
  /** The records of the components that are made of nodes, by the type that instances have. */
  readonly mains?: ReadonlyMap<string, RecordStore> | undefined
  /** Inside of an instance: which. */
  readonly instance?: InstanceAround | undefined
  /** The widths that values of nodes may be for, the widest first; `DEFAULT_BREAKPOINTS` unless given. */
  readonly breakpoints?: readonly Breakpoint[] | undefined
  /** Where media queries go: the head of the document unless given. */
  readonly rules?: RuleSheet | undefined
  /** Told when a component throws. */
  readonly onError?: ((nodeId: NodeId, message: string) => void) | undefined
}

/** The environment of the nearest `RenderTree`. */
export const RenderContext = createContext<RenderEnvironment | null>(null)
