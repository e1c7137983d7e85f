import 'fake-indexeddb/auto'
import { createDb } from '@/lib/db'
import type { NestedTree } from '@/model/tree/types'
import type { ChangesPage, Transport, WireRecord } from '@/sync/transport'
import { createAppStore, type AppStore } from './createStore'
import { openTree } from './editing'
import type { Services } from './services'
import { treesAdded } from './trees/treeActions'
import { fromNested } from '@/model/tree/nested'

let made = 0

/** A transport to nobody: every request fails as if there were no network. */
export function offlineTransport(): Transport {
  const refuse = () => Promise.reject(new Error('The server does not answer.'))
  return { push: refuse, pull: refuse, stats: refuse, clear: refuse, check: async () => false }
}

/** A server in memory, with the revisions and the nonce of the real one. */
export function memoryServer() {
  let nonce = 'n1'
  let rev = 0
  const records = new Map<string, { rev: number; value: WireRecord[1] }>()
  const transport: Transport = {
    async push(pushed) {
      if (pushed.length > 0) rev += 1
      for (const [key, value] of pushed) records.set(key, { rev, value })
      return { rev, nonce }
    },
    async pull(cursor): Promise<ChangesPage> {
      const reset = cursor === null || cursor.nonce !== nonce || cursor.rev > rev
      const since = reset ? 0 : cursor.rev
      const changes = [...records]
        .filter(([, record]) => record.rev > since)
        .map(([key, { value }]): WireRecord => [key, value])
      return { cursor: { rev, nonce }, reset, changes, more: false }
    },
    check: async () => true,
    stats: async () => ({
      total_keys: records.size,
      total_size_bytes: 0,
      database_path: ':memory:',
    }),
    async clear() {
      records.clear()
      rev = 0
      nonce = `${nonce}+`
    },
  }
  return {
    transport,
    records,
    /** The records of an older moment come back, with its revision. */
    restore(backup: ReadonlyMap<string, { rev: number; value: WireRecord[1] }>) {
      records.clear()
      for (const [key, record] of backup) records.set(key, record)
      rev = Math.max(0, ...[...backup.values()].map((record) => record.rev))
    },
    /** What somebody else pushes. */
    put: (key: string, value: WireRecord[1]) => transport.push([[key, value]]),
  }
}

/** Services for tests: numbered ids, a clock that counts calls, and no network. */
export function fakeServices(overrides: Partial<Services> = {}): Services {
  let ids = 0
  let clock = 1_700_000_000_000
  made += 1
  const newId = () => `id-${++ids}`
  const now = () => ++clock
  return {
    db: createDb({ name: `test-${made}`, now, newId }),
    remote: offlineTransport,
    now,
    newId,
    randomBit: () => false,
    ...overrides,
  }
}

/** A store for tests, with trees already in it; the first one is open. Nothing is stored unless the test waits for it. */
export function makeTestStore(
  options: { readonly trees?: readonly NestedTree[]; readonly services?: Partial<Services> } = {},
): AppStore {
  const store = createAppStore(fakeServices(options.services))
  const { trees = [] } = options
  if (trees.length > 0) store.dispatch(treesAdded({ trees: trees.map(fromNested) }))
  const [first] = trees
  if (first) store.dispatch(openTree(first.id))
  return store
}
