/** A file of the project, as its record has it. */
export interface FileRecord {
  readonly id: string
  readonly name: string
  /** Text, or base64 where `encoding` says so. */
  readonly content: string
  /** As Monaco names it: `typescript`. */
  readonly language: string
  /** The folder: `/src/components`. */
  readonly path: string
  /** Present for what is no text, such as an image. */
  readonly encoding?: 'base64'
  readonly updatedAt?: number
}

/** How much a component is: the palette groups by it. */
export type ComponentLevel = 'atom' | 'molecule' | 'organism'
