import { isJsonObject, type Json } from '@/model/json'
import { keyOf, refOf, type RecordChange, type RecordKey } from '@/model/records'
import { standsAs } from '@/sync/client/editRecord'
import { DELETED } from '@/sync/merge/types'
import type { AppThunk } from '../thunk'
import { storeOf } from './collections'
import { writePast } from './writePast'

/** Something in the trash of the open project. */
export interface TrashEntry {
  readonly key: RecordKey
  /** What it is, in the words of its collection: `componentTrees`, `files`, `nodes` … */
  readonly collection: string
  readonly name: string
  /** The document that a component was in. */
  readonly treeId?: string
}

/** What lies in the trash: entities, documents, and components that were removed by themselves. */
export function readTrash(): AppThunk<Promise<readonly TrashEntry[]>> {
  return async (_dispatch, _getState, { db, saver }) => {
    await saver.flush()
    const store = db.project()
    const [rows, nodes, headers] = await Promise.all([
      store.sync.trash(),
      store.readCollection('nodes'),
      store.readCollection('componentTrees'),
    ])
    const live = new Set(headers.map(({ id }) => id))
    const entities = rows.flatMap(({ key, registers }): TrashEntry[] => {
      const ref = refOf(key)
      if (!ref) return []
      return [{ key, collection: ref.collection, name: textIn(registers.get('name')) ?? ref.id }]
    })
    const removed = nodes.flatMap((node): TrashEntry[] => {
      const { id, treeId, deleted, name, type } = node
      if (deleted !== true || typeof id !== 'string' || typeof treeId !== 'string') return []
      if (!live.has(treeId)) return []
      const key = keyOf({ collection: 'nodes', treeId, id })
      const label = textIn(name) ?? textIn(type) ?? id
      return [{ key, collection: 'nodes', name: label, treeId }]
    })
    return [...entities, ...removed]
  }
}

/**
 * Takes a record out of the trash, and with it all that contains it and lies there too: what is restored is to
 * be seen. Rejects with a sentence.
 */
export function restore(key: RecordKey): AppThunk<Promise<void>> {
  return async (dispatch, _getState, { db, saver }) => {
    await saver.flush()
    const ref = refOf(key)
    if (!ref) return
    const store = storeOf(db, key)
    const treeId =
      ref.collection === 'nodes' ? ref.treeId : ref.collection === 'componentTrees' ? ref.id : ''
    const changes: RecordChange[] = []
    const rows = await store.sync.trash()
    const trashed = new Map(rows.map((row) => [row.key, row.registers]))
    if (rows.some((row) => row.key === key && row.purged)) {
      const { record } = standsAs(key, withoutMark(trashed.get(key) ?? new Map()))
      await store.sync.dropTrash(key)
      if (record) return dispatch(writePast([{ ...ref, value: record }]))
    }
    const entity = treeId === '' ? key : keyOf({ collection: 'componentTrees', id: treeId })
    const registers = trashed.get(entity)
    const entityRef = refOf(entity)
    if (registers && entityRef) {
      const { record } = standsAs(entity, withoutMark(registers))
      if (record) changes.push({ ...entityRef, value: record })
    }
    if (treeId !== '') {
      const nodes = await store.readTree(treeId)
      const byId = new Map(nodes.map((node) => [node['id'], node]))
      const back = new Set<Json | undefined>()
      let at: Json | undefined = ref.collection === 'nodes' ? ref.id : undefined
      while (at !== undefined && at !== null && !back.has(at)) {
        back.add(at)
        at = byId.get(at)?.['parentId']
      }
      for (const node of nodes) {
        const { deleted, ...value } = node
        const isBack = back.has(node['id']) && deleted === true
        // The whole document is told: nobody has seen its nodes while it lay in the trash.
        if (!isBack && !registers) continue
        const id = textIn(node['id'])
        if (id === undefined) continue
        changes.push({ collection: 'nodes', treeId, id, value: isBack ? value : node })
      }
    }
    const found = changes.filter(({ value }) => isJsonObject(value))
    if (found.length === 0) throw new Error('It is not in the trash of this browser any more.')
    await dispatch(writePast(found))
  }
}

function withoutMark<V>(registers: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
  const left = new Map(registers)
  left.delete(DELETED)
  return left
}

function textIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
