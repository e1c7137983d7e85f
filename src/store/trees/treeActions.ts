import { createAction } from '@reduxjs/toolkit'
import type { Operation } from '@/model/tree/ops'
import type { NodeId, TreeHeader, TreeId, TreeNode } from '@/model/tree/types'
import type { Brought } from '../history/brought'
import type { HistoryEntry, ThemeChange, TreeHistory } from '../history/entry'

/** The records that an edit changed; `null` for one that is gone for good. */
export type RecordList = readonly (readonly [NodeId, TreeNode | null])[]

/** A tree as it enters the state. */
export interface AddedTree {
  readonly header: TreeHeader
  readonly records: readonly TreeNode[]
}

export interface TreeEdit {
  readonly treeId: TreeId
  readonly label: string
  readonly ops: readonly Operation[]
  readonly inverse: readonly Operation[]
  readonly records: RecordList
  readonly selectionBefore: readonly NodeId[]
  readonly selectionAfter: readonly NodeId[]
  readonly theme?: ThemeChange & { readonly at: number }
  readonly fold?: string
  /** Taken together with the step that it folds into, nothing changed: the step goes. */
  readonly cancels?: boolean
  /** A component that comes into the project with this edit. */
  readonly brings?: Brought
}

/** A person's edit was applied to a tree. */
export const treeEdited = createAction<TreeEdit>('componentTrees/treeEdited')

/** A step of the history was undone or redone. */
export const treeStepped = createAction<{
  readonly treeId: TreeId
  readonly direction: 'undo' | 'redo'
  /** The step as it goes onto the other stack. */
  readonly entry: HistoryEntry
  readonly label: string
  readonly records: RecordList
  readonly selection: readonly NodeId[]
  readonly theme?: ThemeChange & { readonly at: number }
  readonly brings?: Brought
  readonly takes?: Brought
}>('componentTrees/treeStepped')

/** A composed component was deleted, or its deletion was taken back: in all documents at once. */
export const componentStepped = createAction<{
  readonly label: string
  readonly trees: readonly {
    readonly treeId: TreeId
    readonly records: RecordList
    readonly selection: readonly NodeId[]
  }[]
  /** The steps of the trees in which they change. */
  readonly histories: Readonly<Record<TreeId, TreeHistory>>
  readonly brings?: Brought
  readonly takes?: Brought
}>('componentTrees/componentStepped')

/** A step cannot be undone or redone any more, and leaves its stack. */
export const stepDropped = createAction<{
  readonly treeId: TreeId
  readonly direction: 'undo' | 'redo'
}>('history/stepDropped')

export const treesAdded = createAction<{ readonly trees: readonly AddedTree[] }>(
  'componentTrees/treesAdded',
)
export const treeHeaderChanged = createAction<TreeHeader>('componentTrees/treeHeaderChanged')
export const treeRemoved = createAction<TreeId>('componentTrees/treeRemoved')
export const treeOpened = createAction<TreeId>('componentTrees/treeOpened')
export const treeClosed = createAction<TreeId>('componentTrees/treeClosed')
export const activeTreeChosen = createAction<TreeId | null>('componentTrees/activeTreeChosen')
export const treesReadStarted = createAction('componentTrees/treesReadStarted')
export const treesReadFailed = createAction<string>('componentTrees/treesReadFailed')
