import type { NodeId, TreeId } from './tree/types'

/** Somebody else who has this project open, and what they look at. */
export interface Person {
  /** The same in every tab of a browser: a person who looks at two documents is told twice. */
  readonly id: string
  readonly name: string
  /** Which of `PERSON_COLOURS` is theirs; everybody sees the same. */
  readonly colour: number
  /** The document on their canvas; `null` for none. */
  readonly treeId: TreeId | null
  /** What they selected there. */
  readonly selection: readonly NodeId[]
}

/**
 * The colours of people: as lines on light and dark, and below white text (4.5 : 1 at least). None is close to the
 * editor's accent, which is one's own selection. As many as the server gives out.
 */
export const PERSON_COLOURS: readonly string[] = [
  'oklch(0.56 0.2 8)',
  'oklch(0.56 0.14 48)',
  'oklch(0.54 0.11 88)',
  'oklch(0.53 0.14 146)',
  'oklch(0.53 0.1 186)',
  'oklch(0.53 0.12 232)',
  'oklch(0.56 0.19 322)',
  'oklch(0.55 0.045 40)',
]
