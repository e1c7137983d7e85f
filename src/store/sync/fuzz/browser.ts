import { connectionTo } from '@/lib/idb/connection'
import { textOf } from '@/lib/idb/parse'
import { recordStoreOf, type RecordStore } from '@/lib/idb/recordStore'
import type { SyncStore } from '@/lib/idb/syncStore'
import type { Json, JsonObject } from '@/model/json'
import { keyOf, refOf, type RecordChange, type RecordKey } from '@/model/records'
import { conflictOf, type OpenConflict } from '@/sync/client/conflict'
import { kindOf, registersOf } from '@/sync/merge/registers'
import type { Registers } from '@/sync/merge/types'
import type { Transport } from '@/sync/transport'
import { createSpaceSync, type SpaceSync } from '../spaceSync'

/** A browser with two tabs over a real store of its own, as the product has it but for the state. */
export interface Browser {
  readonly name: string
  readonly store: RecordStore
  /** They synchronise without knowing of each other. */
  readonly tabs: readonly SpaceSync[]
  /** What lies here, people see it or not, as registers. */
  readonly holds: () => Promise<ReadonlyMap<RecordKey, Registers>>
  /** The nodes that people see. */
  readonly nodes: () => Promise<readonly JsonObject[]>
  /** The conflicts that people see. */
  readonly conflicts: () => Promise<readonly OpenConflict[]>
  /** Stores what somebody made of a record that they saw, and answers what it took the place of. */
  readonly putOver: (
    key: RecordKey,
    value: JsonObject | null,
    seen?: JsonObject,
  ) => Promise<Replaced>
  /** Every value that the server does not have for sure. */
  readonly unsent: () => Promise<readonly (readonly [RecordKey, string, Json | undefined])[]>
  /** The records that were made here, as far as nobody has heard that the server has them. */
  readonly made: () => Promise<readonly RecordKey[]>
}

/** What lay under a key at the moment of an edit. */
export interface Replaced {
  /** What was stored, people see it or not; no register for a record that was not there. */
  readonly stood: Registers
  /** What waited of it to be sent. */
  readonly waited: Registers
}

/** What a browser has around it. */
interface Surroundings {
  readonly transport: Transport
  readonly now: () => number
  readonly newId: () => string
  /** Hears what must not be while it happens. */
  readonly onFault: (fault: string) => void
}

/** What lies in a database, people see it or not, as registers. */
export async function heldIn(store: RecordStore): Promise<ReadonlyMap<RecordKey, Registers>> {
  const held = new Map<RecordKey, Registers>()
  for (const collection of ['componentTrees', 'nodes', 'files'] as const) {
    for (const value of await store.readCollection(collection)) {
      const id = textOf(value, 'id')
      const treeId = textOf(value, 'treeId')
      const key = keyOf(collection === 'nodes' ? { collection, treeId, id } : { collection, id })
      held.set(key, registersOf(value, kindOf(key)))
    }
  }
  for (const { key, registers } of await store.sync.trash()) held.set(key, registers)
  return held
}

/** Opens a browser in front of a transport. */
export function openBrowser(name: string, surroundings: Surroundings): Browser {
  const { transport, now, newId, onFault } = surroundings
  const store = recordStoreOf(connectionTo(name))
  const other = recordStoreOf(connectionTo(name))
  const watch = watchTime(() => onFault(`${name} goes back in time`))
  const tabOf = (target: RecordStore) =>
    createSpaceSync({
      store: { ...target, sync: watch(target.sync) },
      transport,
      now,
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
  const pending = async () =>
    (await Promise.all([store.sync.waiting(), store.sync.underWay()])).flat()
  return {
    name,
    store,
    tabs: [tabOf(store), tabOf(other)],
    holds: () => heldIn(store),
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
    async conflicts() {
      const rows = await store.sync.conflicts()
      return rows.map(({ id, registers }) => conflictOf(id, registers, ''))
    },
    async putOver(key, value, seen) {
      const change = changeOf(key, value)
      // Begun in one turn: no edit of another tab comes between what is read and what is written.
      const [[stored], trash, waiting] = await Promise.all([
        store.read([change]),
        store.sync.trash(),
        store.sync.waiting(),
        store.write([{ ...change, ...(seen && { seen }) }]),
      ])
      const trashed = trash.find((one) => one.key === key)?.registers
      const row = waiting.find((one) => one.key === key)
      return {
        stood: stored?.value ? registersOf(stored.value, kindOf(key)) : (trashed ?? new Map()),
        waited: new Map(
          [...(row?.set ?? [])].flatMap(([path, [, to]]) =>
            to === undefined ? [] : [[path, to] as const],
          ),
        ),
      }
    },
    async unsent() {
      return (await pending()).flatMap(({ key, set }) =>
        [...set].map(([path, [, to]]) => [key, path, to] as const),
      )
    },
    async made() {
      return (await pending()).flatMap(({ key, creates }) => (creates === 1 ? [key] : []))
    },
  }
}

/** Says when a store takes an answer that is older than what it has: people would see what was go back. */
function watchTime(onBack: () => void): (sync: SyncStore) => SyncStore {
  let at = 0
  const revisionOf = (cursor: string) => Number.parseInt(cursor, 10)
  return (sync) => ({
    ...sync,
    async receive(answer, options) {
      const received = await sync.receive(answer, options)
      if (!received) return received
      if (revisionOf(answer.cursor) < at) onBack()
      at = revisionOf(answer.cursor)
      return received
    },
    async begin(snapshot, beginning) {
      const received = await sync.begin(snapshot, beginning)
      at = revisionOf(snapshot.cursor)
      return received
    },
  })
}
