import type { Operation, SetOp } from '@/model/tree/ops'
import type { NodeId } from '@/model/tree/types'
import type { Brought } from './brought'
import type { Deletion } from './deletion'

/** What a step changes of a tree beside its nodes: the theme that it names; the project’s where there is none. */
export interface ThemeChange {
  readonly before: string | undefined
  readonly after: string | undefined
}

/** One undoable step of one tree. */
export interface HistoryEntry {
  /** Sentence case: `Move “Title”`. */
  readonly label: string
  readonly ops: readonly Operation[]
  readonly inverse: readonly Operation[]
  readonly selectionBefore: readonly NodeId[]
  readonly selectionAfter: readonly NodeId[]
  /** The nodes that the step brought into the tree, once it was taken back: doing it again only revives the topmost. */
  readonly made?: readonly NodeId[]
  readonly theme?: ThemeChange
  /** Consecutive edits with the same fold are one step. */
  readonly fold?: string
  /** A component that the step made: it comes and goes with the step. */
  readonly brings?: Brought
  /** The component whose deletion detached nodes of this tree, and which nodes. */
  readonly deletes?: Deletion
}

/** The steps of one tree, oldest first in both lists. */
export interface TreeHistory {
  readonly past: readonly HistoryEntry[]
  readonly future: readonly HistoryEntry[]
}

/** Older steps than these are forgotten. */
export const HISTORY_LIMIT = 500

/** The step that two consecutive edits make together. */
export function foldEntries(earlier: HistoryEntry, later: HistoryEntry): HistoryEntry {
  const { selectionBefore } = earlier
  if (setTheSame(earlier.ops, later.ops)) {
    return { ...later, selectionBefore, inverse: earlier.inverse }
  }
  return {
    ...later,
    selectionBefore,
    ops: [...earlier.ops, ...later.ops],
    inverse: [...later.inverse, ...earlier.inverse],
  }
}

/** Whether an edit continues the last step instead of beginning a new one. */
export function foldsInto(last: HistoryEntry | undefined, fold: string | undefined): boolean {
  return fold !== undefined && last?.fold === fold
}

/** Typing sets the same field again and again: the last value and the first inverse are all it takes. */
function setTheSame(a: readonly Operation[], b: readonly Operation[]): boolean {
  return (
    a.length === b.length &&
    a.every((op, at) => {
      const other = b[at]
      return op.op === 'set' && other?.op === 'set' && samePath(op, other)
    })
  )
}

function samePath(a: SetOp, b: SetOp): boolean {
  return a.id === b.id && a.path[0] === b.path[0] && a.path[1] === b.path[1]
}
