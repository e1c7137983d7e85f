import { isJsonObject, type Json, type JsonObject } from '@/model/json'
import type { Collection } from '@/model/records'
import { fail, type Result } from '@/model/result'
import { docOf, getNode } from '@/model/tree/doc'
import { keepOrders } from '@/model/tree/keepOrders'
import { fromNested } from '@/model/tree/nested'
import type { Applied, SetOp } from '@/model/tree/ops'
import { ownName } from '@/model/tree/ownName'
import { whyNoTreeId } from '@/model/tree/treeId'
import type { NestedTree, NodeId, TreeError, TreeId, TreeNode } from '@/model/tree/types'
import { sameJson } from '@/model/sameJson'
import { applyEdit } from '../editing/applyEdit'
import { whyInItself } from '../editing/whyInItself'
import { withUnstored } from '../persistence/withUnstored'
import { sentenceOf } from '../sentence'
import { recordsArrived } from '../records'
import { selectDoc } from '../selectors/trees'
import { createAppAsyncThunk, type AppThunk } from '../thunk'
import { treeRemoved, treesAdded, treesReadFailed, treesReadStarted } from './treeActions'

const TREE_COLLECTIONS: readonly Collection[] = ['componentTrees', 'nodes']

/** Reads all trees of the open project from this browser. What was edited meanwhile stays. */
export const loadTrees = createAppAsyncThunk(
  'componentTrees/loadTrees',
  async (_: void, { dispatch, getState, extra }) => {
    const { db, now, saver } = extra
    dispatch(treesReadStarted())
    try {
      await saver.flush()
      const all = await db.project().readOpened(now())
      const read = all.filter(({ collection }) => TREE_COLLECTIONS.includes(collection))
      const changes = withUnstored(read, TREE_COLLECTIONS, { saver, state: getState() })
      dispatch(recordsArrived({ changes, complete: ['componentTrees'] }))
    } catch (error) {
      dispatch(treesReadFailed(sentenceOf(error, 'The trees could not be read.')))
      throw error
    }
  },
)

/**
 * Puts a whole tree: into the state at once, into this browser before it is fulfilled. Nodes that did
 * not change keep their records. Rejects, and changes nothing, when the id holds a `/`, and when the tree is the main of
 * a component that would contain itself.
 */
export const saveTree = createAppAsyncThunk(
  'componentTrees/saveTree',
  async (tree: NestedTree, { dispatch, getState, extra }) => {
    const refusal = whyNoTreeId(tree.id)
    if (refusal) throw new TypeError(refusal)
    const { header, records } = fromNested(tree)
    const standing = selectDoc(getState(), tree.id) ?? docOf(header.rootId, [])
    const kept = keepOrders(standing, records).map((record): TreeNode => {
      const before = getNode(standing, record.id)
      return before && sameJson(before, record) ? before : record
    })
    const after = docOf(header.rootId, kept)
    const why = whyInItself(getState(), tree.id, { before: standing, after })
    if (why !== undefined) throw new TypeError(why)
    dispatch(treesAdded({ trees: [{ header, records: kept }] }))
    await extra.saver.flush()
    return tree
  },
)

/** Removes a tree, as `saveTree` puts one. */
export const deleteTree = createAppAsyncThunk(
  'componentTrees/deleteTree',
  async (id: TreeId, { dispatch, extra }) => {
    dispatch(treeRemoved(id))
    await extra.saver.flush()
    return id
  },
)

/** What `updateNode` of the seed takes: fields of a node; `props`, `styles` and their like key by key. */
export type NodePatch = Readonly<Record<string, Json | undefined>>

/** The fields whose keys are set one by one, so that `{ props: { className } }` keeps the other props. */
const MAPS = new Set(['props', 'styles', 'bindings', 'events', 'meta'])

/** Changes fields of one node as one step of the history. Refused as `applyEdit` is. */
export function updateTreeNode(
  treeId: TreeId,
  id: NodeId,
  patch: NodePatch,
): AppThunk<Result<Applied, TreeError>> {
  return (dispatch, getState) => {
    const doc = selectDoc(getState(), treeId)
    const node = doc && getNode(doc, id)
    if (!node) return fail({ code: 'node-missing', id })
    const ops = Object.entries(patch).flatMap(([field, value]): SetOp[] => {
      if (!MAPS.has(field) || !isJsonObject(value)) return [{ op: 'set', id, path: [field], value }]
      const map: JsonObject = value
      return Object.entries(map).map(([key, entry]) => ({
        op: 'set',
        id,
        path: [field, key],
        value: entry,
      }))
    })
    return dispatch(applyEdit({ treeId, label: `Edit “${ownName(node) ?? node.type}”`, ops }))
  }
}
