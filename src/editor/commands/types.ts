import type { Definitions } from '@/model/definition'
import type { Brought } from '@/store/history/brought'
import type { TreeDoc } from '@/model/tree/doc'
import type { Operation } from '@/model/tree/ops'
import type { NestedNode, NodeId, TreeId } from '@/model/tree/types'

/** All that a command may look at. Ids and randomness come in, so that a plan is a pure function. */
export interface CommandContext {
  readonly doc: TreeDoc
  readonly treeId: TreeId
  readonly selection: readonly NodeId[]
  readonly definitions: Definitions
  readonly newId: () => string
  readonly randomBit: () => boolean
  /** The main of a composed component, by the type of its instances; `undefined` while it is not here. */
  readonly mainOf?: (type: string) => TreeDoc | undefined
  /** Nothing may be changed in this tab any more. */
  readonly readOnly?: boolean
  /** What the clipboard holds; absent when that is nothing this editor can read. */
  readonly clipboard?: readonly NestedNode[]
  /** Whether there is a step to take back or to do again. */
  readonly history?: { readonly canUndo: boolean; readonly canRedo: boolean }
}

/** What a command is about to do. A plan without operations only selects, copies or asks. */
export interface Plan {
  /** The step's name in the history, as an imperative: `Move “Card” into “Section”`. */
  readonly label: string
  readonly ops: readonly Operation[]
  /** The nodes selected afterwards; the selection stays where this is absent. */
  readonly select?: readonly NodeId[]
  /** Consecutive edits of one fold are one undo step. */
  readonly fold?: string
  /** Nodes that go to the clipboard. */
  readonly copy?: readonly NestedNode[]
  /** Takes a step back, or forward again. */
  readonly history?: 'undo' | 'redo'
  /** Something that a panel has to ask the person for. */
  readonly ask?: 'rename' | 'editText' | 'makeComponent'
  /** Another document to show. */
  readonly open?: TreeId
  /** A component that comes into the project, and goes when the step is undone. */
  readonly brings?: Brought
}

/** Where the keys of a command count. */
export type CommandScope = 'editor' | 'canvas'

/** One verb of the editor: menus, keys, the palette and enablement all follow from this object. */
export interface Command {
  /** Unique, such as `node.duplicate`. */
  readonly id: string
  /** Sentence case, as menus show it. */
  readonly title: string
  /** Such as `Mod+D`; `Mod` is Command on a Mac and Control elsewhere. */
  readonly keys?: readonly string[]
  /** `canvas`: its keys count only while the canvas has the focus; everywhere otherwise. */
  readonly scope?: CommandScope
  /** The browser's own clipboard event stands for the keys of this command. */
  readonly native?: 'copy' | 'cut' | 'paste'
  /** A name of the lucide icon set. */
  readonly icon?: string
  /** What would happen; `null` means not now, and greys the command out. */
  readonly plan: (context: CommandContext) => Plan | null
  /** Says in a sentence why there is no plan, where that is worth a notice. */
  readonly explain?: (context: CommandContext) => string | undefined
}
