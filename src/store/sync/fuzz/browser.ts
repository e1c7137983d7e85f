import { connectionTo } from '@/lib/idb/connection'
import { textOf } from '@/lib/idb/parse'
import { recordStoreOf, type RecordStore } from '@/lib/idb/recordStore'
import type { Json, JsonObject } from '@/model/json'
import { keyOf, refOf, type RecordChange, type RecordKey } from '@/model/records'
import { kindOf, registersOf } from '@/sync/merge/registers'
import type { Registers } from '@/sync/merge/types'
import type { Transport } from '@/sync/transport'
import { createSpaceSync, type SpaceSync } from '../spaceSync'

/** A browser with one or two tabs over a real store of its own, as the product has it but for the state. */
export interface Browser {
  readonly name: string
  readonly store: RecordStore
  /** Two tabs that synchronise without knowing of each other. */
  readonly tabs: readonly SpaceSync[]
  /** What lies here, people see it or not, as registers. */
  readonly holds: () => Promise<ReadonlyMap<RecordKey, Registers>>
  /** The nodes that people see. */
  readonly nodes: () => Promise<readonly JsonObject[]>
  /** Stores what somebody made of a record that they saw. */
  readonly put: (key: RecordKey, value: JsonObject | null, seen?: JsonObject) => Promise<void>
  /** Every value that the server does not have for sure. */
  readonly unsent: () => Promise<readonly (readonly [RecordKey, string, Json | undefined])[]>
}

/** Opens a browser in front of a transport. */
export function openBrowser(name: string, transport: Transport, newId: () => string): Browser {
  const store = recordStoreOf(connectionTo(name))
  const other = recordStoreOf(connectionTo(name))
  const tabOf = (target: RecordStore) =>
    createSpaceSync({
      store: target,
      transport,
      now: () => 0,
      newId,
      settle: async () => {},
      keeps: async () => false,
      onReceived: () => {},
    })
  const changeOf = (key: RecordKey, value: JsonObject | null): RecordChange => {
    const ref = refOf(key)
    if (!ref) throw new Error(`${key} is no key.`)
    return { ...ref, value }
  }
  return {
    name,
    store,
    tabs: [tabOf(store), tabOf(other)],
    async holds() {
      const held = new Map<RecordKey, Registers>()
      for (const collection of ['componentTrees', 'nodes', 'files'] as const) {
        for (const value of await store.readCollection(collection)) {
          const id = textOf(value, 'id')
          const treeId = textOf(value, 'treeId')
          const key = keyOf(
            collection === 'nodes' ? { collection, treeId, id } : { collection, id },
          )
          held.set(key, registersOf(value, kindOf(key)))
        }
      }
      for (const { key, registers } of await store.sync.trash()) held.set(key, registers)
      return held
    },
    async nodes() {
      const all = await store.readCollection('nodes')
      const byId = new Map(all.map((node) => [node['id'], node]))
      return all.filter((node) => {
        const seen = new Set<unknown>()
        for (let at: JsonObject | undefined = node; at; at = byId.get(at['parentId'])) {
          if (at['deleted'] === true || seen.has(at['id'])) return false
          seen.add(at['id'])
        }
        return true
      })
    },
    async put(key, value, seen) {
      await store.write([{ ...changeOf(key, value), ...(seen && { seen }) }])
    },
    async unsent() {
      const rows = [...(await store.sync.waiting()), ...(await store.sync.underWay())]
      return rows.flatMap(({ key, set }) =>
        [...set].map(([path, [, to]]) => [key, path, to] as const),
      )
    },
  }
}
