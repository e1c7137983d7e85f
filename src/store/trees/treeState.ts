import { docOf, withRecords } from '@/model/tree/doc'
import type { TreeHeader, TreeId } from '@/model/tree/types'
import type { ComponentTreesState } from '../slices/componentTreesSlice'
import { inHeaderOrder } from './headerOrder'
import type { AddedTree, RecordList } from './treeActions'

/** The state after records of one tree changed; the same state when the tree is not there. */
export function withNodes(
  state: ComponentTreesState,
  treeId: TreeId,
  records: RecordList,
): ComponentTreesState {
  const doc = Object.hasOwn(state.docs, treeId) ? state.docs[treeId] : undefined
  if (!doc) return state
  const next = withRecords(doc, new Map(records.map(([id, node]) => [id, node ?? undefined])))
  return next === doc ? state : { ...state, docs: { ...state.docs, [treeId]: next } }
}

/** The state with another header for a tree that is there. */
export function withHeader(state: ComponentTreesState, header: TreeHeader): ComponentTreesState {
  return {
    ...state,
    headers: state.headers.map((old) => (old.id === header.id ? header : old)),
  }
}

/** The state after a tree names another theme, or none. */
export function withTheme(
  state: ComponentTreesState,
  treeId: TreeId,
  { after, at }: { readonly after: string | undefined; readonly at: number },
): ComponentTreesState {
  const header = state.headers.find(({ id }) => id === treeId)
  if (!header) return state
  const { themeId: _, ...rest } = header
  return withHeader(state, {
    ...rest,
    ...(after !== undefined && { themeId: after }),
    updatedAt: at,
  })
}

/** The state with whole trees added or replaced. */
export function withAddedTrees(
  state: ComponentTreesState,
  trees: readonly AddedTree[],
): ComponentTreesState {
  const added = new Map(trees.map(({ header }) => [header.id, header]))
  const standing = state.headers.map((header) => added.get(header.id) ?? header)
  const known = new Set(state.headers.map(({ id }) => id))
  const fresh = [...added.values()].filter(({ id }) => !known.has(id))
  const docs = new Map(Object.entries(state.docs))
  for (const { header, records } of trees) docs.set(header.id, docOf(header.rootId, records))
  return {
    ...state,
    headers: inHeaderOrder([...standing, ...fresh]),
    docs: Object.fromEntries(docs),
  }
}

/** The state without a tree, and without its tab. */
export function withoutTree(state: ComponentTreesState, id: TreeId): ComponentTreesState {
  if (!state.headers.some((header) => header.id === id)) return state
  const { [id]: _, ...docs } = state.docs
  const openTreeIds = state.openTreeIds.filter((open) => open !== id)
  return {
    ...state,
    docs,
    openTreeIds,
    headers: state.headers.filter((header) => header.id !== id),
    activeTreeId: state.activeTreeId === id ? (openTreeIds.at(-1) ?? null) : state.activeTreeId,
  }
}
