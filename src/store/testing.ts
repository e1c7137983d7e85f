import 'fake-indexeddb/auto'
import { createDb } from '@/lib/db'
import type { RecordStore } from '@/lib/idb/recordStore'
import type { NestedTree } from '@/model/tree/types'
import type { Transport } from '@/sync/transport'
import { createAppStore, type AppStore } from './createStore'
import { openTree } from './editing'
import { memoryServer } from '@/sync/testing/memoryServer'
import { createSpaceSync } from './sync/spaceSync'
import type { Services } from './services'

export { memoryServer }

import { treesAdded } from './trees/treeActions'
import { fromNested } from '@/model/tree/nested'

let made = 0

/** A transport to nobody: every request fails as if there were no network. */
export function offlineTransport(): Transport {
  const refuse = () => Promise.reject(new Error('The server does not answer.'))
  return { sync: refuse, snapshot: refuse, stats: refuse, clear: refuse, check: async () => false }
}

/** Sends all that waits of a database to a server of its own, so that nothing waits any more. */
export async function sendAll(store: RecordStore): Promise<void> {
  const { transport } = memoryServer()
  await createSpaceSync({
    store,
    transport,
    now: () => 0,
    newId: () => crypto.randomUUID(),
    settle: async () => {},
    keeps: async () => false,
    onReceived: () => {},
  }).push()
}

/** Services for tests: numbered ids, a clock that counts calls, and no network. */
export function fakeServices(overrides: Partial<Services> = {}): Services {
  let ids = 0
  let clock = 1_700_000_000_000
  made += 1
  const newId = () => `id-${++ids}`
  const now = () => ++clock
  return {
    db: createDb({ name: `test-${made}` }),
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
