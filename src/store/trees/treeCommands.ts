import type { JsonObject } from '@/model/json'
import { mainOfHeader } from '@/model/component/composed'
import { fromNested, toNested } from '@/model/tree/nested'
import { whyNoTreeId } from '@/model/tree/treeId'
import type { NestedNode, NestedTree, TreeId } from '@/model/tree/types'
import { editEntities } from '../entities/editEntities'
import { selectDoc, selectHeader } from '../selectors/trees'
import { selectionOf } from '../slices/selectionSlice'
import type { AppThunk } from '../thunk'
import {
  activeTreeChosen,
  treeClosed,
  treeEdited,
  treeHeaderChanged,
  treeOpened,
  treeRemoved,
  treesAdded,
} from './treeActions'

/** Makes a tree and answers its id; with an empty Box as its root unless `nested` is given. */
export function createTree(options: {
  readonly name: string
  readonly nested?: NestedNode
}): AppThunk<TreeId> {
  return (dispatch, _, { newId, now }) => {
    const id = newId()
    const root = options.nested ?? { id: newId(), type: 'Box', props: {}, children: [] }
    const at = now()
    const tree = { id, name: options.name, updatedAt: at, addedAt: at, root }
    const { header, records } = fromNested(tree)
    dispatch(treesAdded({ trees: [{ header, records }] }))
    return id
  }
}

/**
 * Adds trees that were read from somewhere else, and answers their ids. A tree whose id is taken, or
 * holds a `/`, gets a new one; node ids are kept, unless they are taken within the tree.
 */
export function importTrees(trees: readonly NestedTree[]): AppThunk<TreeId[]> {
  return (dispatch, getState, { newId, now }) => {
    const taken = new Set(getState().componentTrees.headers.map(({ id }) => id))
    const added = trees.map((tree) => {
      const id = tree.id === '' || whyNoTreeId(tree.id) || taken.has(tree.id) ? newId() : tree.id
      taken.add(id)
      const at = now()
      // One that was taken away and comes back keeps its place.
      return fromNested({ addedAt: at, ...tree, id, updatedAt: at })
    })
    dispatch(treesAdded({ trees: added }))
    return added.map(({ header }) => header.id)
  }
}

/** Gives a tree another name; the main of a component with its component. */
export function renameTree(id: TreeId, name: string): AppThunk<void> {
  return (dispatch, getState, { now }) => {
    const header = selectHeader(getState(), id)
    if (!header || header.name === name) return
    dispatch(treeHeaderChanged({ ...header, name, updatedAt: now() }))
    const component = mainOfHeader(header)
    if (component === undefined) return
    dispatch(editEntities([{ collection: 'components', id: component, set: { name } }]))
  }
}

/** Has a tree be shown in a theme of the project; `undefined` for the active one, whichever that is. One step of the tree. */
export function setTreeTheme(treeId: TreeId, themeId: string | undefined): AppThunk<void> {
  return (dispatch, getState, { now }) => {
    const state = getState()
    const header = selectHeader(state, treeId)
    const named = header?.['themeId']
    const before = typeof named === 'string' ? named : undefined
    if (!header || before === themeId) return
    const selection = selectionOf(state.selection, treeId)
    dispatch(
      treeEdited({
        treeId,
        label: 'Choose another theme',
        ops: [],
        inverse: [],
        records: [],
        selectionBefore: selection,
        selectionAfter: selection,
        theme: { before, after: themeId, at: now() },
      }),
    )
  }
}

/** Copies a tree, with new ids for it and its nodes; `undefined` when there is no such tree. */
export function duplicateTree(id: TreeId): AppThunk<TreeId | undefined> {
  return (dispatch, getState, { newId, now }) => {
    const header = selectHeader(getState(), id)
    const doc = selectDoc(getState(), id)
    if (!header || !doc) return undefined
    // The copy of a main is a document.
    const { root, sample: _, componentId: __, ...rest } = toNested(header, doc)
    const at = now()
    const copy = fromNested({
      ...rest,
      id: newId(),
      name: `${header.name} copy`,
      updatedAt: at,
      addedAt: at,
      root: withNewIds(root, newId),
    })
    dispatch(treesAdded({ trees: [copy] }))
    return copy.header.id
  }
}

/** Removes a tree with all its nodes. */
export function removeTree(id: TreeId): AppThunk<void> {
  return (dispatch) => void dispatch(treeRemoved(id))
}

/** Opens a tree in a tab and shows it. */
export const openTree = treeOpened
/** Closes the tab of a tree; its neighbour is shown. */
export const closeTree = treeClosed
/** Shows one of the open trees. The seed's `setActive` may also name one that has no tab. */
export function setActiveTree(id: TreeId | null): AppThunk<void> {
  return (dispatch) => void dispatch(id === null ? activeTreeChosen(null) : treeOpened(id))
}

function withNewIds(node: NestedNode, newId: () => string): NestedNode {
  const { children, slots } = node
  const copied = (list: readonly NestedNode[]) => list.map((child) => withNewIds(child, newId))
  const copy: NestedNode & JsonObject = { ...(node as JsonObject), id: newId(), type: node.type }
  return {
    ...copy,
    ...(children ? { children: copied(children) } : {}),
    ...(slots
      ? {
          slots: Object.fromEntries(
            Object.entries(slots).map(([slot, list]) => [slot, copied(list ?? [])]),
          ),
        }
      : {}),
  }
}
