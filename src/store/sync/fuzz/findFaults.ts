import { conflictIdOf } from '@/lib/idb/conflicts'
import type { RecordKey } from '@/model/records'
import { sameJson } from '@/model/sameJson'
import { conflictOf } from '@/sync/client/conflict'
import { parentKey } from '@/sync/merge/position'
import { DELETED, POSITION, type Registers } from '@/sync/merge/types'
import { snapshotIn } from '../wireAnswers'
import type { Browser } from './browser'
import type { Ledger, Value } from './ledger'
import type { SpaceServer } from './spaceServer'

/** Where the server puts a new node that cannot be where its author put it. */
const LAST_RESORT = ['root', 'children', 'zz']

/** What is there in the end. */
export interface Findings {
  /** What must not be, as sentences; none is a run without a fault. */
  readonly faults: readonly string[]
  /** The records that the faults are about. */
  readonly about: readonly RecordKey[]
  readonly conflicts: number
}

interface Options {
  readonly server: SpaceServer
  readonly browsers: readonly Browser[]
  readonly ledger: Ledger
  readonly purged: ReadonlySet<RecordKey>
  /** Whether the server went back to what it was once: values come back with it. */
  readonly isRestored: boolean
}

/** Looks at a space to which everything has arrived. */
export async function findFaults(options: Options): Promise<Findings> {
  const { server, browsers, ledger, purged, isRestored } = options
  const { truth, kept, conflicts } = await readSpace(server)
  const faults: string[] = []
  for (const { name, store, holds } of browsers) {
    const unsent = await store.sync.unsentKeys()
    if (unsent.length > 0) faults.push(`${name} has unsent edits: ${unsent.join(' ')}`)
    faults.push(...differences(name, await holds(), truth))
  }
  faults.push(...broken(truth))
  for (const [key, registers] of truth) {
    const place = registers.get(POSITION)
    if (place === undefined || sameJson(place, LAST_RESORT)) continue
    if (!ledger.isKnown(key, POSITION, place)) faults.push(`${key} is where nobody put it`)
  }
  for (const key of purged) {
    if (truth.has(key) && key.startsWith('nodes:')) faults.push(`${key} is back`)
  }
  // A place may: where a move is taken back. That something lies in the trash is nobody's value.
  const back = isRestored ? [] : ledger.cameBack(truth).filter(([, path]) => !path.startsWith('$'))
  faults.push(...back.map((value) => `back is ${JSON.stringify(value)}`))
  const missing = ledger.missing(truth, kept)
  faults.push(...missing.map((value) => `lost ${JSON.stringify(value)}`))
  const keys = new Set([...truth.keys(), ...purged, ...missing.map(([key]) => key)])
  return {
    faults,
    about: [...keys].filter((key) => faults.some((fault) => fault.includes(key))),
    conflicts,
  }
}

/** The records of a space, and every value that is kept for somebody to decide about. */
async function readSpace(server: SpaceServer) {
  const truth = new Map<RecordKey, Registers>()
  const superseded = await server.superseded()
  const kept: Value[] = [...superseded]
  let conflicts = superseded.length
  for (const [key, registers] of snapshotIn(await server.snapshot()).records) {
    if (!registers) continue
    if (conflictIdOf(key) === undefined) {
      truth.set(key, registers)
      continue
    }
    conflicts += 1
    // What somebody decided against they knew; nobody knows of the rest.
    if (registers.get('state') !== 'open') continue
    const { key: of, path, lost } = conflictOf(key, registers, '')
    kept.push([of, path, lost])
  }
  return { truth, kept, conflicts }
}

/** Where a browser is not what the space is. What was purged may lie in its trash, for its own unsent edits. */
export function differences(
  name: string,
  own: ReadonlyMap<RecordKey, Registers>,
  truth: ReadonlyMap<RecordKey, Registers>,
): string[] {
  const text = (registers: Registers | undefined) =>
    registers && JSON.stringify([...registers].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const keys = new Set([...own.keys(), ...truth.keys()])
  return [...keys].flatMap((key) => {
    const [here, there] = [own.get(key), truth.get(key)]
    if (text(here) === text(there)) return []
    if (!there && here?.get(DELETED) === true) return []
    return [`${name} has ${key} as ${text(here)}, the server as ${text(there)}`]
  })
}

/** Nodes that hang on nothing or in a circle. */
export function broken(truth: ReadonlyMap<RecordKey, Registers>): string[] {
  return [...truth.keys()].flatMap((key) => {
    const seen = new Set<RecordKey>()
    for (let at: RecordKey | null = key; at !== null;) {
      if (seen.has(at)) return [`${key} hangs in a circle`]
      if (!truth.has(at)) return [`${key} hangs on nothing`]
      seen.add(at)
      at = parentKey(at, truth.get(at)?.get(POSITION))
    }
    return []
  })
}
