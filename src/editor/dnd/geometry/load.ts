import { whyNotHere } from '@/editor/commands/placing/whyNotHere'
import { sharedHome } from '@/editor/commands/selected'
import type { CommandContext } from '@/editor/commands/types'
import type { Entering } from '@/model/nesting'
import { childIds } from '@/model/tree/doc'
import type { Place } from '@/model/tree/place'
import { isWithin } from '@/model/tree/queries'
import type { NodeId } from '@/model/tree/types'

/** What geometry reads of the document. */
export type DropContext = Pick<CommandContext, 'doc' | 'definitions'>

/** What is being dragged, as the rules see it. */
export interface DragLoad {
  /** The topmost dragged nodes in document order; empty for a new component. */
  readonly ids: readonly NodeId[]
  readonly entering: readonly Entering[]
}

/** A slot of a node. */
export interface Home {
  readonly parentId: NodeId
  readonly slot: string
}

/** Answers questions about one drag over one document; each is worked out once. */
export interface DropRules {
  readonly context: DropContext
  readonly load: DragLoad
  /** Why the dragged nodes may not enter a slot; `undefined` when they may. */
  readonly whyNot: (home: Home) => string | undefined
  /** The place right before or after a child, counted without the dragged nodes. */
  readonly placeAt: (
    home: Home,
    beside: { readonly before?: NodeId | undefined; readonly after?: NodeId | undefined },
  ) => Place
  /** The children of a slot without the dragged nodes. */
  readonly staying: (home: Home) => readonly NodeId[]
}

/** The rules for one drag. Make them anew when the document changes. */
export function createDropRules(context: DropContext, load: DragLoad): DropRules {
  const { doc } = context
  const dragged = new Set(load.ids)
  const home = sharedHome(doc, load.ids)
  const answers = new Map<string, string | undefined>()
  const ranks = new Map<string, ReadonlyMap<NodeId, number>>()

  const judge = (at: Home) => {
    if (load.ids.some((id) => isWithin(doc, at.parentId, id))) {
      return 'Components cannot be put inside themselves.'
    }
    // Nodes may always change places where they are, also where a document broke a rule before.
    if (home?.parentId === at.parentId && home.slot === at.slot) return undefined
    return whyNotHere(context, load.entering, at)
  }
  const staying = (at: Home) => childIds(doc, at.parentId, at.slot).filter((id) => !dragged.has(id))

  return {
    context,
    load,
    staying,
    whyNot(at) {
      const key = keyOf(at)
      if (!answers.has(key)) answers.set(key, judge(at))
      return answers.get(key)
    },
    placeAt(at, { before, after }) {
      const key = keyOf(at)
      let rank = ranks.get(key)
      if (!rank) ranks.set(key, (rank = rankStaying(childIds(doc, at.parentId, at.slot), dragged)))
      const ahead = before === undefined ? undefined : rank.get(before)
      if (ahead !== undefined) return { ...at, index: ahead }
      const behind = after === undefined ? undefined : rank.get(after)
      if (after === undefined || behind === undefined) return { ...at, index: staying(at).length }
      return { ...at, index: behind + (dragged.has(after) ? 0 : 1) }
    },
  }
}

/** For each child the number of staying children before it; a dragged one has that of the next that stays. */
function rankStaying(
  ids: readonly NodeId[],
  dragged: ReadonlySet<NodeId>,
): ReadonlyMap<NodeId, number> {
  const rank = new Map<NodeId, number>()
  let count = 0
  for (const id of ids) {
    rank.set(id, count)
    if (!dragged.has(id)) count += 1
  }
  return rank
}

function keyOf({ parentId, slot }: Home): string {
  return `${parentId}\n${slot}`
}
