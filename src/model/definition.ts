import type { Json } from './json'
import type { PropSpec } from './props/specs'

/** The sections of the palette, in its order. */
export const CATEGORIES = [
  'Project',
  'Layout',
  'Text',
  'Media',
  'Form',
  'Data',
  'Feedback',
  'Navigation',
  'Sections',
] as const
export type Category = (typeof CATEGORIES)[number]

export type Level = 'atom' | 'molecule' | 'organism'

/** A place in a component where other nodes go. */
export interface SlotSpec {
  /** `children`, or the name of the component's prop that takes the rendered nodes. */
  readonly name: string
  readonly label: string
  /** Which way children flow when nothing on the canvas tells yet; `vertical` unless given. */
  readonly flow?: 'vertical' | 'horizontal'
  /** An addition that is mostly left out: empty, it takes no room on the canvas. */
  readonly quiet?: true
}

/** Lists of type names; `allow…` lists are exhaustive where given, `forbid…` lists take away. */
export interface NestingRules {
  readonly allowChildren?: readonly string[]
  readonly forbidChildren?: readonly string[]
  readonly allowParents?: readonly string[]
  readonly forbidParents?: readonly string[]
  /** At least one of these must be somewhere above. */
  readonly requireAncestors?: readonly string[]
  readonly forbidAncestors?: readonly string[]
  readonly forbidDescendants?: readonly string[]
}

/** What a new node is made with below itself. */
export interface TemplateNode {
  readonly type: string
  readonly props?: { readonly [key: string]: Json }
  readonly styles?: { readonly [key: string]: Json }
  readonly slot?: string
  readonly children?: readonly TemplateNode[]
}

/**
 * All that the editor, the importer and the renderer know of a component beside its code. Plain data,
 * free of React, so that the editor's first load does not carry the components (ADR 4).
 */
export interface ComponentDefinition {
  /** The name that trees use; unique in the catalog. */
  readonly type: string
  readonly level: Level
  readonly label: string
  readonly category: Category
  /** A name of the icon set. */
  readonly icon: string
  /** One sentence. */
  readonly description: string
  /** More words that the palette's search finds it by. */
  readonly keywords?: readonly string[]
  readonly props: { readonly [prop: string]: PropSpec }
  readonly defaults: { readonly [prop: string]: Json }
  /** Empty for a component that takes no nodes. */
  readonly slots: readonly SlotSpec[]
  readonly nesting?: NestingRules
  /** The prop that double-click edits on the canvas and that an imported text child becomes. */
  readonly textProp?: string
  /** What a new one holds. */
  readonly template?: readonly TemplateNode[]
  /** Belongs inside another component (CardHeader in Card): the palette shows it below that one. */
  readonly partOf?: string
  /** Other type names that documents use for it; rendered as this one, the name in the data stays. */
  readonly aliases?: readonly string[]
  /** Other names that documents use for a prop; read where the prop itself is absent. */
  readonly propAliases?: { readonly [prop: string]: readonly string[] }
  /** Of a component that is made of nodes: where they are, and the types among them, its root's first (ADR 12). */
  readonly main?: { readonly treeId: string; readonly types: readonly string[] }
  /** Kept for documents that name it; the palette does not offer it. */
  readonly hidden?: true
}

/** Every definition by type name. */
export type Definitions = ReadonlyMap<string, ComponentDefinition>
