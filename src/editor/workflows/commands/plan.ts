import type { PartEdit } from '@/model/workflow/edit/partEdit'

/** What a command does to a workflow: one step that can be taken back. */
export interface Plan {
  /** Sentence case: `Add “HTTP request”`. */
  readonly label: string
  readonly edits: readonly PartEdit[]
  /** The steps that are selected afterwards; the selection stays where absent. */
  readonly select?: readonly string[]
  /** What is told besides the label, such as why an edge is red. */
  readonly note?: string
}

/** Names a step, or tells how many there are: “Fetch”, 3 steps. */
export function wordsFor(names: readonly string[], what = 'step'): string {
  const [first] = names
  return names.length === 1 && first !== undefined
    ? `“${first}”`
    : `${names.length} ${what}${names.length === 1 ? '' : 's'}`
}
