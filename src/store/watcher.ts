import { changedKeys, emptyBuckets } from '@/model/buckets'
import type { SlotMap, TreeDoc } from '@/model/tree/doc'
import type { NodeId, TreeId, TreeNode } from '@/model/tree/types'
import type { RootState } from './rootState'
import { selectDoc, selectSelection } from './selectors/trees'
import { keyedListeners } from './keyedListeners'

interface Watched {
  doc: TreeDoc | undefined
  selection: readonly NodeId[]
  readonly nodes: ReturnType<typeof keyedListeners>
  readonly slots: ReturnType<typeof keyedListeners>
  readonly selected: ReturnType<typeof keyedListeners>
  readonly whole: Set<(ids: ReadonlySet<NodeId>) => void>
}

/** Wakes listeners of single nodes: one subscription of the store, and comparisons of bucket references. */
export interface Watcher {
  readonly watchNode: (treeId: TreeId, id: NodeId, listener: () => void) => () => void
  readonly watchSlots: (treeId: TreeId, id: NodeId, listener: () => void) => () => void
  readonly watchSelected: (treeId: TreeId, id: NodeId, listener: () => void) => () => void
  readonly watchTree: (
    treeId: TreeId,
    listener: (changedIds: ReadonlySet<NodeId>) => void,
  ) => () => void
}

interface WatchableStore {
  readonly getState: () => RootState
  readonly subscribe: (listener: () => void) => () => void
}

const watchers = new WeakMap<WatchableStore, Watcher>()

/** The one watcher of a store. */
export function watcherOf(store: WatchableStore): Watcher {
  let watcher = watchers.get(store)
  if (!watcher) watchers.set(store, (watcher = createWatcher(store)))
  return watcher
}

const NO_NODES = emptyBuckets<TreeNode>()
const NO_SLOTS = emptyBuckets<SlotMap>()

function createWatcher(store: WatchableStore): Watcher {
  const trees = new Map<TreeId, Watched>()
  let unsubscribe: (() => void) | undefined

  function wake(): void {
    const state = store.getState()
    for (const [treeId, watched] of trees) {
      const { doc: was, selection: wasSelected } = watched
      const is = selectDoc(state, treeId)
      const isSelected = selectSelection(state, treeId)
      // Noted first: a listener may edit, and the edit must compare with this state.
      watched.doc = is
      watched.selection = isSelected
      if (was !== is) {
        const changed = changedKeys(was?.nodes ?? NO_NODES, is?.nodes ?? NO_NODES)
        const moved = changedKeys(was?.children ?? NO_SLOTS, is?.children ?? NO_SLOTS)
        watched.nodes.wake(changed)
        watched.slots.wake(moved)
        if (changed.length > 0 || was?.rootId !== is?.rootId) {
          const ids = new Set(changed)
          Array.from(watched.whole).forEach((listener) => listener(ids))
        }
      }
      if (wasSelected !== isSelected) watched.selected.wake(difference(wasSelected, isSelected))
    }
  }

  function watched(treeId: TreeId): Watched {
    let entry = trees.get(treeId)
    if (!entry) {
      const state = store.getState()
      entry = {
        doc: selectDoc(state, treeId),
        selection: selectSelection(state, treeId),
        nodes: keyedListeners(),
        slots: keyedListeners(),
        selected: keyedListeners(),
        whole: new Set(),
      }
      trees.set(treeId, entry)
      unsubscribe ??= store.subscribe(wake)
    }
    return entry
  }

  function release(treeId: TreeId): void {
    const entry = trees.get(treeId)
    if (!entry) return
    const { nodes, slots, selected, whole } = entry
    if (nodes.size() + slots.size() + selected.size() + whole.size > 0) return
    trees.delete(treeId)
    if (trees.size > 0) return
    unsubscribe?.()
    unsubscribe = undefined
  }

  const keyed =
    (kind: 'nodes' | 'slots' | 'selected') =>
    (treeId: TreeId, id: NodeId, listener: () => void) => {
      const remove = watched(treeId)[kind].add(id, listener)
      return () => {
        remove()
        release(treeId)
      }
    }

  return {
    watchNode: keyed('nodes'),
    watchSlots: keyed('slots'),
    watchSelected: keyed('selected'),
    watchTree(treeId, listener) {
      const { whole } = watched(treeId)
      whole.add(listener)
      return () => {
        whole.delete(listener)
        release(treeId)
      }
    },
  }
}

function difference(a: readonly NodeId[], b: readonly NodeId[]): NodeId[] {
  const [inA, inB] = [new Set(a), new Set(b)]
  return [...a.filter((id) => !inB.has(id)), ...b.filter((id) => !inA.has(id))]
}
