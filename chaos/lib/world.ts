import { vi } from 'vitest'
import type { JsonObject } from '@/model/json'
import type { RecordKey } from '@/model/records'
import { importTrees, openTree } from '@/store/editing'
import { entriesOf } from '@/model/buckets'
import { selectDoc, selectHeader } from '@/store/selectors/trees'
import { drawFrom } from '@/model/testing/random'
import { FlaskServer } from '../../e2e/server'
import { openLedger, type Ledger } from './ledger'
import { openNetwork, type Network } from './network'
import type { ChaosOptions } from './options'
import { openPerson, TREE, type Person } from './person'
import { openStorage, type Storage } from './storage'

const YEAR_MS = 365 * 86_400_000

interface WorldOptions {
  readonly seed: number
  readonly database: ChaosOptions['database']
  /** How far each person's clock is off, in years; one person for each. */
  readonly clocks: readonly number[]
}

/** A real server over a database of its own, people who edit one document, and the network between. */
export interface World {
  readonly draw: ReturnType<typeof drawFrom>
  readonly ledger: Ledger
  readonly network: Network
  readonly server: FlaskServer
  readonly storage: Storage
  readonly people: readonly Person[]
  /** Starts the server, over the storage. */
  readonly start: (settings?: Readonly<Record<string, string>>) => Promise<void>
}

let made = 0

/** Does something in a world of its own, in which everybody has the document and nothing waits. */
export async function inWorld<T>(
  options: WorldOptions,
  work: (world: World) => Promise<T>,
): Promise<T> {
  const world = await openWorld(options)
  try {
    return await work(world)
  } finally {
    await world.dispose()
  }
}

async function openWorld({
  seed,
  database,
  clocks,
}: WorldOptions): Promise<World & { readonly dispose: () => Promise<void> }> {
  const draw = drawFrom(seed)
  const ledger = openLedger()
  const [storage, server] = [await openStorage(database), await FlaskServer.prepare()]
  const start = (settings = {}) => server.start({ ...storage.environ, ...settings })
  await start()
  const network = await openNetwork(server.url, draw)
  // Read with each request: everybody is on this network.
  vi.stubEnv('VITE_FLASK_API_URL', network.url)
  const people: Person[] = []
  made += 1
  for (const [at, years] of clocks.entries()) {
    const name = `p${made}-${String.fromCodePoint(97 + at)}-`
    people.push(await openPerson({ name, draw, ledger, skew: years * YEAR_MS }))
    if (at === 0) await bringDocument(people[0], ledger)
  }
  return {
    draw,
    ledger,
    network,
    server,
    storage,
    people,
    start,
    async dispose() {
      await Promise.all(people.map((person) => person.leave()))
      await network.close()
      await server.dispose()
      await storage.dispose()
      vi.unstubAllEnvs()
    },
  }
}

async function bringDocument(person: Person | undefined, ledger: Ledger): Promise<void> {
  if (!person) throw new Error('There is nobody.')
  const { store } = person
  store.dispatch(importTrees([{ id: TREE, name: 'T', root: { id: 'root', type: 'Box' } }]))
  store.dispatch(openTree(TREE))
  const doc = selectDoc(store.getState(), TREE)
  const note = (key: RecordKey, value: unknown) => ledger.wrote(key, undefined, value as JsonObject)
  note(`componentTrees:${TREE}`, selectHeader(store.getState(), TREE))
  if (doc) for (const [id, node] of entriesOf(doc.nodes)) note(`nodes:${TREE}/${id}`, node)
  await person.settle()
  await vi.waitFor(async () => {
    if ((await person.unsent()) > 0) throw new Error('The document does not arrive.')
  }, 10_000)
}
