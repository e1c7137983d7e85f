import type { Json, JsonObject } from '../json'
import type { NestedTree } from '../tree/types'

/** A document as it was picked, dropped or pasted. */
export interface SourceFile {
  /** File name or path; `$ref`s between documents resolve by it. */
  readonly name: string
  readonly text: string
}

/** What the importer must know of the catalog; passed in, since the model knows no components. */
export interface ImportContext {
  /** Whether a type renders as itself: a component, an alias, or an allowed HTML tag. */
  readonly isKnown: (type: string) => boolean
  /** The prop that a text child of the type becomes; `undefined` for types without one. */
  readonly textPropOf: (type: string) => string | undefined
  /** Whether a component has a prop of this name, so that `variant` beside `props` can be read. */
  readonly hasProp: (type: string, prop: string) => boolean
  /** Whether an id of a tree or node is in use in the project. */
  readonly isTaken: (id: string) => boolean
}

/** A node that shows as a labelled placeholder, and why. */
export interface Placeholder {
  /** JSON path in the document, such as `$.components[0].children[2]`. */
  readonly path: string
  readonly type: string
  readonly reason: string
}

/** What was done to a document to make it a tree, in sentences. */
export interface ImportReport {
  readonly mapped: readonly string[]
  readonly placeholders: readonly Placeholder[]
  /** What is kept verbatim and has no effect yet. */
  readonly kept: readonly string[]
  /** What became of the components and files that the document carries, in sentences. */
  readonly brought?: readonly string[]
  /** Whether some of them had to get another name than they had. */
  readonly hasClash?: boolean
}

/** What became of one document. */
export interface ImportedDocument {
  readonly file: string
  readonly status: 'opened' | 'refused'
  readonly trees: readonly NestedTree[]
  readonly report: ImportReport
  /** Why it is refused, in a sentence. */
  readonly error?: string
}

/** The key of a node's or header's `meta` under which the importer notes how the document wrote it. */
export const SOURCE = 'source'

/** The type that a node gets when the document gives it none. */
export const NO_TYPE = 'Unknown'

/** How the document wrote a node, so that export can write it the same way. */
export interface NodeSource {
  /** Where the text of `prop` stood. */
  readonly text?: { readonly from: 'children' | 'list' | 'props.children'; readonly prop: string }
  /** Keys that stood beside `props`, not in it. */
  readonly lifted?: readonly string[]
  /** Keys that a record needs for itself, with the values that the document gave them. */
  readonly reserved?: JsonObject
  /** The document gave the node no type. */
  readonly noType?: true
  /** The document had no `props` here. */
  readonly noProps?: true
  /** The node's id before it was made unique, or `null` when the document gave none. */
  readonly id?: string | null
  /** The children stood in `props.children`, or as one object. */
  readonly children?: 'props' | 'single' | 'empty'
  /** The node is a string among element children. */
  readonly string?: true
  /** `children` was a binding. */
  readonly boundChildren?: true
  /** The document wrote the node as `$ref`; `own` is how it wrote it where the target was found. */
  readonly ref?: Json
}
