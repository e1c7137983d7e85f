import { refOf, type RecordKey } from '@/model/records'
import { collectionOf, COLLECTION_WORDS, type KnownCollection } from '@/store/sync/collections'
import { wasRemoved, type OpenConflict } from '@/store/sync/decide'
import type { Names } from './conflictWords'

/** What is decided as one: a value, or everything that was edited in a record that somebody removed. */
export interface ConflictCase {
  readonly id: string
  readonly conflicts: readonly [OpenConflict, ...OpenConflict[]]
}

/** The cases of one document, or of one collection. */
export interface ConflictGroup {
  readonly id: string
  readonly title: string
  readonly cases: readonly ConflictCase[]
}

/** Puts conflicts together as people see them: what belongs to one document, one collection, one removed record. */
export function groupConflicts(
  conflicts: readonly OpenConflict[],
  names: Names,
): readonly ConflictGroup[] {
  const groups = new Map<string, { title: string; cases: Map<string, ConflictCase> }>()
  for (const conflict of conflicts) {
    const { id, title } = groupOf(conflict.key, names)
    let group = groups.get(id)
    if (!group) groups.set(id, (group = { title, cases: new Map() }))
    const { key, kind, by } = conflict
    const name = wasRemoved(conflict) ? `${kind} ${by} ${key}` : conflict.id
    const known = group.cases.get(name)
    group.cases.set(name, {
      id: name,
      conflicts: known ? [...known.conflicts, conflict] : [conflict],
    })
  }
  return [...groups].map(([id, { title, cases }]) => ({ id, title, cases: [...cases.values()] }))
}

function groupOf(key: RecordKey, names: Names): { readonly id: string; readonly title: string } {
  const ref = refOf(key)
  const collection: KnownCollection | undefined = collectionOf(key)
  if (!ref || !collection) return { id: '', title: 'Others' }
  if (ref.collection !== 'nodes' && ref.collection !== 'componentTrees') {
    return { id: collection, title: COLLECTION_WORDS[collection][1] }
  }
  const treeId = ref.collection === 'nodes' ? ref.treeId : ref.id
  return { id: `tree ${treeId}`, title: names.document(treeId) ?? 'A removed document' }
}
