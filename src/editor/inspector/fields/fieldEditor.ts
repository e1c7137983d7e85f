import { createContext, use } from 'react'
import type { Json } from '@/model/json'
import type { FieldPath } from '@/model/tree/ops'
import type { Drafts } from './drafts'

/** The stay of the focus in one field: all it sets is one undo step, and can be reverted as one. */
export interface FieldSession {
  /** Gives the field its value in every selected node, at once; several where it has several paths. */
  readonly set: (...values: readonly (Json | undefined)[]) => void
  /** The same, where each node is to get values of its own, made from those it had when the session began. */
  readonly setEach: (
    make: (before: readonly (Json | undefined)[]) => readonly (Json | undefined)[],
  ) => void
  /** Gives back the values from when the session began; the step then leaves the history. */
  readonly revert: () => void
}

/**
 * What fields do to the selected nodes, at the widths that are edited: a path names a field, and its value for these
 * widths is meant. The same object while the same nodes are selected and the same widths are edited.
 */
export interface FieldEditor {
  readonly begin: (...paths: readonly FieldPath[]) => FieldSession
  /** Takes values away, so that those for wider pages or defaults apply, as one step. */
  readonly reset: (...paths: readonly FieldPath[]) => void
  /** The same with the values for all breakpoints. */
  readonly resetAll: (...paths: readonly FieldPath[]) => void
  readonly drafts: Drafts
  /** Names a field of these nodes among the drafts. */
  readonly keyOf: (path: FieldPath) => string
}

export const FieldEditorContext = createContext<FieldEditor | null>(null)

/** The field editor of the inspector around. Throws outside of one. */
export function useFieldEditor(): FieldEditor {
  const editor = use(FieldEditorContext)
  if (!editor) throw new Error('A field stands outside of the inspector.')
  return editor
}
