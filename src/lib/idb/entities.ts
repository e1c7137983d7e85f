import { isJsonObject, type Json, type JsonObject } from '@/model/json'
import { keyOf, type EntityCollection, type RecordChange } from '@/model/records'
import { sameJson } from '@/model/sameJson'
import { textOf } from './parse'
import type { RecordStore } from './recordStore'
import { assembleTree, splitTree, treeRecords } from './trees'

/** The stores that the seed's calls name. */
export type StoreName = EntityCollection | 'componentTrees' | 'projects'

/** An entity as callers without a type of their own see it. */
export type StoredEntity = JsonObject & { readonly id: string }

/**
 * Reads and writes whole entities. Trees are nested documents here, assembled from and split into
 * records. Writing reaches a running store and the server like any edit. Rejects with a sentence.
 */
export interface EntityAccess {
  readonly get: <T extends object = StoredEntity>(
    store: StoreName,
    id: string,
  ) => Promise<T | undefined>
  readonly getAll: <T extends object = StoredEntity>(store: StoreName) => Promise<T[]>
  /** Stores an entity in place of the one with its `id`. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- without it a literal could have no key but `id`
  readonly put: <T extends { readonly id: string }>(store: StoreName, entity: T) => Promise<void>
  readonly delete: (store: StoreName, id: string) => Promise<void>
  /** Deletes every entity of a store. */
  readonly clear: (store: StoreName) => Promise<void>
  /** The entities whose field `index` has the value. */
  readonly query: <T extends object = StoredEntity>(
    store: StoreName,
    index: string,
    value: string | number | boolean,
  ) => Promise<T[]>
  readonly count: (store: StoreName) => Promise<number>
}

interface Access {
  readonly storeOf: (collection: StoreName) => RecordStore
  readonly settle: () => Promise<void>
  readonly changed: (changes: readonly RecordChange[]) => void
}

/** The seed's seven calls over record stores. */
export function entityAccess({ storeOf, settle, changed }: Access): EntityAccess {
  async function write(store: StoreName, changes: readonly RecordChange[]): Promise<void> {
    if (changes.length === 0) return
    await storeOf(store).write(changes)
    changed(changes)
  }

  async function all(store: StoreName): Promise<JsonObject[]> {
    await settle()
    const records = await storeOf(store).readCollection(store)
    if (store !== 'componentTrees') return records
    const nodes = await storeOf(store).readCollection('nodes')
    return records.map((header) => assembleTree(header, nodes))
  }

  return {
    async get<T extends object>(store: StoreName, id: string) {
      await settle()
      const [found] = await storeOf(store).read([{ collection: store, id }])
      if (!found?.value) return undefined
      if (store !== 'componentTrees') return found.value as T
      return assembleTree(found.value, await storeOf(store).readTree(id)) as T
    },
    getAll: async <T extends object>(store: StoreName) => (await all(store)) as T[],
    async put(store, entity) {
      const value = jsonOf(store, entity)
      await settle()
      const id = entity.id
      const [standing] = await storeOf(store).read([{ collection: store, id }])
      const old = standing?.value ?? undefined
      const next =
        store === 'componentTrees'
          ? splitTree(value, old, await storeOf(store).readTree(id))
          : [{ collection: store, id, value }]
      await write(
        store,
        next.filter(({ collection, value }) => collection === 'nodes' || !sameJson(value, old)),
      )
    },
    async delete(store, id) {
      await settle()
      const gone: RecordChange[] = [{ collection: store, id, value: null }]
      if (store === 'componentTrees') gone.push(...treeRecords(await storeOf(store).readTree(id)))
      await write(store, gone)
    },
    async clear(store) {
      await settle()
      const records = await storeOf(store).readCollection(store)
      const gone: RecordChange[] = records.map((record) => ({
        collection: store,
        id: textOf(record, 'id'),
        value: null,
      }))
      if (store === 'componentTrees') {
        gone.push(...treeRecords(await storeOf(store).readCollection('nodes')))
      }
      await write(store, gone)
    },
    query: async <T extends object>(store: StoreName, index: string, value: Json) =>
      (await all(store)).filter(
        (entity) => Object.hasOwn(entity, index) && entity[index] === value,
      ) as T[],
    async count(store) {
      await settle()
      return (await storeOf(store).readCollection(store)).length
    },
  }
}

/** The entity as JSON; what JSON cannot say is refused before anything is written. */
function jsonOf(store: StoreName, entity: { readonly id: string }): JsonObject {
  if (typeof entity.id !== 'string' || entity.id === '') {
    throw new TypeError(`An entity of “${store}” needs an “id” that is a text.`)
  }
  const value = JSON.parse(JSON.stringify(entity)) as Json
  if (!isJsonObject(value))
    throw new TypeError(`${keyOf({ collection: store, id: entity.id })} is no object.`)
  return value
}
