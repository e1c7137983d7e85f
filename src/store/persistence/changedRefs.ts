import { changedKeys, emptyBuckets } from '@/model/buckets'
import type { RecordRef } from '@/model/records'
import type { ModelRecord } from '@/model/data/model'
import type { TreeNode } from '@/model/tree/types'
import type { RootState } from '../rootState'
import { entityLists, type EntityList } from './stateRecords'

const NO_NODES = emptyBuckets<TreeNode>()
const NO_ROWS = emptyBuckets<ModelRecord>()

/**
 * The records that differ between two states, found by reference: the cost is that of what changed.
 */
export function changedRefs(before: RootState, after: RootState): RecordRef[] {
  if (before === after) return []
  const refs: RecordRef[] = []
  const old = entityLists(before)
  for (const [collection, list] of Object.entries(entityLists(after)) as [
    keyof typeof old,
    EntityList,
  ][]) {
    for (const id of changedIds(old[collection], list)) refs.push({ collection, id })
  }
  const treesBefore = before.componentTrees.docs
  const treesAfter = after.componentTrees.docs
  if (treesBefore !== treesAfter) {
    for (const treeId of new Set([...Object.keys(treesBefore), ...Object.keys(treesAfter)])) {
      const was = treesBefore[treeId]?.nodes ?? NO_NODES
      const is = treesAfter[treeId]?.nodes ?? NO_NODES
      for (const id of changedKeys(was, is)) refs.push({ collection: 'nodes', treeId, id })
    }
  }
  const rowsBefore = before.records.models
  const rowsAfter = after.records.models
  if (rowsBefore !== rowsAfter) {
    for (const modelId of new Set([...Object.keys(rowsBefore), ...Object.keys(rowsAfter)])) {
      const was = rowsBefore[modelId]?.records ?? NO_ROWS
      const is = rowsAfter[modelId]?.records ?? NO_ROWS
      for (const id of changedKeys(was, is)) refs.push({ collection: 'records', id })
    }
  }
  return refs
}

function changedIds(before: EntityList, after: EntityList): string[] {
  if (before === after) return []
  const old = new Map(before.map((entity) => [entity.id, entity]))
  const ids = after.filter((entity) => old.get(entity.id) !== entity).map(({ id }) => id)
  for (const { id } of after) old.delete(id)
  return [...ids, ...old.keys()]
}
