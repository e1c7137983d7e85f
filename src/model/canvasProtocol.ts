import type { Breakpoint } from './breakpoints'
import type { LooksAnswer, LooksRequest } from './canvasLooks'
import type { CanvasComponent, CanvasModule, CodePlace } from './code/canvasCode'
import type { Json } from './json'
import type { Person } from './person'
import type { NodeId, TreeNode } from './tree/types'

/** Both sides must speak the same version; the host replaces a frame of another one. */
export const CANVAS_PROTOCOL = 1

/** A rectangle in the frame's own CSS pixels, relative to the top left of its viewport. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Where a node is on the canvas: the ids from the root to it, joined by `/`. A path, because a repeat
 * shows one node many times.
 */
export type NodePath = string

/** The path of a node below another; an id's own `/` and `%` are escaped, for ids come from documents. */
export function childPath(parent: NodePath | null, id: NodeId): NodePath {
  const step = /[/%]/.test(id) ? id.replaceAll('%', '%25').replaceAll('/', '%2F') : id
  return parent === null ? step : `${parent}/${step}`
}

/** The nodes of a path, the root first. */
export function nodesOfPath(path: NodePath): readonly NodeId[] {
  return path.split('/').map((step) => step.replaceAll('%2F', '/').replaceAll('%25', '%'))
}

/** The node that a path ends at. */
export function nodeIdOf(path: NodePath): NodeId {
  const step = path.slice(path.lastIndexOf('/') + 1)
  return step.replaceAll('%2F', '/').replaceAll('%25', '%')
}

/** A container as the frame measured it for a drag: its own box and the boxes of its children per slot. */
export interface MeasuredSlot {
  readonly path: NodePath
  readonly nodeId: NodeId
  readonly slot: string
  /** The box that takes a drop into this slot. */
  readonly rect: Rect
  /** How children flow, from computed style. */
  readonly flow: 'vertical' | 'horizontal' | 'wrap' | 'grid'
  /** Whether the flow runs right to left or bottom to top. */
  readonly reversed: boolean
  readonly children: readonly { readonly nodeId: NodeId; readonly rect: Rect }[]
}

/** One pass over all containers on screen, in document order (a container comes before those inside it). */
export interface GeometrySnapshot {
  /** The frame's scroll position when it measured. */
  readonly scroll: { readonly x: number; readonly y: number }
  readonly viewport: { readonly width: number; readonly height: number }
  readonly content: { readonly width: number; readonly height: number }
  readonly slots: readonly MeasuredSlot[]
}

/** Edit mode shows outlines and empty slots; preview mode is what ships. */
export type CanvasMode = 'edit' | 'preview'

/** The nodes of a component that is made of nodes. */
export interface MainRecords {
  /** The type that its instances have. */
  readonly type: string
  readonly rootId: NodeId
  readonly records: readonly TreeNode[]
}

/** What the host asks of the frame. `seq` is answered by the reply of the same number. */
export type HostMessage =
  /** What components there are, before the first `load`: JSON of ComponentDefinition[]. */
  | { readonly kind: 'catalog'; readonly definitions: string }
  /** What changed of the components that were written in the project, and of the texts that they are made of. */
  | {
      readonly kind: 'code'
      readonly modules: readonly CanvasModule[]
      readonly components: readonly CanvasComponent[]
      /** Types that are gone. */
      readonly gone: readonly string[]
    }
  | {
      readonly kind: 'load'
      readonly treeId: string
      readonly rootId: NodeId
      /** JSON of TreeNode[]: text crosses five times faster than objects. */ readonly records: string
    }
  | {
      readonly kind: 'patch'
      readonly treeId: string
      readonly changes: readonly (readonly [NodeId, TreeNode | null])[]
    }
  /** All mains that the document needs, instead of those before; JSON of MainRecords[]. */
  | { readonly kind: 'mains'; readonly mains: string }
  /** One more main, or one anew; JSON of MainRecords. */
  | { readonly kind: 'main'; readonly main: string }
  | { readonly kind: 'mainGone'; readonly type: string }
  | {
      readonly kind: 'patchMain'
      readonly type: string
      readonly changes: readonly (readonly [NodeId, TreeNode | null])[]
    }
  /** The widths that values of nodes may be for, the widest first. */
  | { readonly kind: 'breakpoints'; readonly breakpoints: readonly Breakpoint[] }
  | { readonly kind: 'theme'; readonly scheme: 'light' | 'dark'; readonly css: string }
  /** What is tried of the theme, over it; empty when nothing is. Comes once in a frame of the screen at most. */
  | { readonly kind: 'themeDraft'; readonly css: string }
  /**
   * With marks, nodes are found on the page also in preview: a report names them, and a token its users. `skips` says that the browser
   * may skip sections of a large document that are out of view, as it does in edit mode: a theme is then drawn where it is seen.
   */
  | {
      readonly kind: 'mode'
      readonly mode: CanvasMode
      readonly marks?: boolean
      readonly skips?: boolean
    }
  /** The zoom: what is drawn over the page keeps its size on the screen. */
  | { readonly kind: 'scale'; readonly scale: number }
  | { readonly kind: 'select'; readonly ids: readonly NodeId[]; readonly reveal: boolean }
  | { readonly kind: 'hover'; readonly id: NodeId | null }
  /** Who else looks at this document, and what they selected. */
  | { readonly kind: 'people'; readonly people: readonly Person[] }
  | {
      readonly kind: 'hit'
      readonly seq: number
      readonly x: number
      readonly y: number
      /** Presses the frame's own control at the point (the retry of a component that failed), if there is one. */
      readonly press?: boolean
    }
  /** With a point, the innermost element there that can scroll that way; the page otherwise. */
  | {
      readonly kind: 'scroll'
      readonly dx: number
      readonly dy: number
      readonly at?: { readonly x: number; readonly y: number }
    }
  | { readonly kind: 'reveal'; readonly id: NodeId }
  /** Asks for the box around all of these nodes. */
  | { readonly kind: 'bounds'; readonly seq: number; readonly ids: readonly NodeId[] }
  | {
      readonly kind: 'measure'
      readonly seq: number
      /** Nodes that are being dragged: neither they nor what lies in them is measured. */ readonly without: readonly NodeId[]
    }
  | { readonly kind: 'editText'; readonly path: NodePath | null; readonly prop: string }
  | { readonly kind: 'indicate'; readonly line: DropIndicator | null }
  | LooksRequest
  | { readonly kind: 'ping'; readonly seq: number }

/** The insertion line, or the fill of an empty container, drawn inside the frame so that it scrolls with the page. */
export interface DropIndicator {
  readonly rect: Rect
  readonly shape: 'line-horizontal' | 'line-vertical' | 'fill'
  readonly container: Rect
  readonly label: string
  readonly legal: boolean
}

/** What the frame tells the host. The host checks each message: user code shares the frame. */
export type FrameMessage =
  | { readonly kind: 'ready'; readonly protocol: number }
  | { readonly kind: 'painted'; readonly treeId: string }
  | {
      readonly kind: 'hit'
      readonly seq: number
      readonly path: NodePath | null
      readonly rect: Rect | null
    }
  /** `null` when none of the nodes is on the page. */
  | { readonly kind: 'bounds'; readonly seq: number; readonly rect: Rect | null }
  | { readonly kind: 'measured'; readonly seq: number; readonly snapshot: GeometrySnapshot }
  | { readonly kind: 'scrolled'; readonly x: number; readonly y: number }
  | {
      readonly kind: 'text'
      readonly nodeId: NodeId
      readonly prop: string
      readonly value: string
      /** `false` while it is typed: a draft, kept by the host in case that the frame is lost. */
      readonly done: boolean
    }
  /**
   * The node whose text is being edited in the frame now; `null` when that ended or was not possible.
   * `pressed`: the node whose press ended it, which is selected with the same press.
   */
  | { readonly kind: 'editing'; readonly nodeId: NodeId | null; readonly pressed?: NodeId }
  | { readonly kind: 'height'; readonly height: number }
  | { readonly kind: 'error'; readonly nodeId: NodeId | null; readonly message: string }
  /** Code of this type begins to run for the first time; `null` once it came to an end. */
  | { readonly kind: 'running'; readonly type: string | null }
  /** Somebody pressed the button that runs a component of this type again, which is held. */
  | { readonly kind: 'runAgain'; readonly type: string }
  /** Code of the project threw, in a component of this type where that is known. */
  | ({
      readonly kind: 'codeError'
      readonly type: string | null
      readonly nodeId: NodeId | null
      readonly message: string
    } & CodePlace)
  | { readonly kind: 'event'; readonly name: string; readonly detail: Json }
  | LooksAnswer
  | { readonly kind: 'pong'; readonly seq: number }
