import { conflictIdOf } from '@/lib/idb/conflicts'
import { connectionTo } from '@/lib/idb/connection'
import { recordStoreOf } from '@/lib/idb/recordStore'
import { conflictOf } from '@/sync/client/conflict'
import type { Json, JsonObject } from '@/model/json'
import type { RecordKey } from '@/model/records'
import { sameJson } from '@/model/sameJson'
import { getNode } from '@/model/tree/doc'
import { selectDoc } from '@/store/selectors/trees'
import { broken, differences } from '@/store/sync/fuzz/findFaults'
import { heldIn } from '@/store/sync/fuzz/browser'
import { snapshotIn } from '@/store/sync/wireAnswers'
import type { Registers } from '@/sync/merge/types'
import { fromWire, registersFromWire } from '@/sync/merge/wire'
import { nameOf } from './ledger'
import { TREE, type Person } from './person'
import type { Storage } from './storage'
import type { World } from './world'

/** Once everything is as it should be again, nothing may wait for longer than this. */
const LIVENESS_MS = 30_000
const LOOK_EVERY_MS = 100

/** What a space holds, and the values that are kept beside the records. */
export interface Held {
  readonly records: ReadonlyMap<RecordKey, Registers>
  /** The keys of what was in the trash for so long that it is gone for good. */
  readonly purged: ReadonlySet<RecordKey>
  readonly kept: ReadonlySet<string>
}

/** How a run ended. */
export interface Ending {
  /** A sentence each; none in a run without fault. */
  readonly faults: readonly string[]
  /** From the end of all faults until nothing waited anywhere and all had the same, in ms. */
  readonly drainedMs: number
  readonly edits: number
  /** How many values are kept beside the records. */
  readonly kept: number
  readonly records: number
}

interface LookOptions {
  /** Tells, once all is in step, which values are kept elsewhere than on the server. */
  readonly alsoKept?: () => Promise<Iterable<string>>
  /** The server went back in time: what was replaced since may stand again. */
  readonly isRestored?: boolean
  /**
   * By the server's clock so much time went by that it emptied the trash and forgot the browsers: what was in it may
   * be gone, and what was under way may be taken twice, with what it replaces kept.
   */
  readonly isForgetful?: boolean
}

/** What the server holds of the space that everybody edits. */
export async function readServer({ server, storage }: World): Promise<Held> {
  const answer = await fetch(`${server.url}/api/v1/spaces/default/snapshot`)
  const records = new Map<RecordKey, Registers>()
  const purged = new Set<RecordKey>()
  for (const [key, registers] of snapshotIn(await answer.text()).records) {
    if (!registers) purged.add(key)
    else if (conflictIdOf(key) === undefined) records.set(key, registers)
  }
  return { records, purged, kept: await readKept(storage) }
}

/** The values that lie beside the records: those that others replaced at the same moment, and those of conflicts. */
export async function readKept({ rows }: Storage): Promise<ReadonlySet<string>> {
  const replaced = await rows(
    "SELECT key, path, kept, lost FROM superseded WHERE space = 'default'",
  )
  const conflicts = await rows(
    "SELECT value FROM records WHERE space = 'default' AND key LIKE 'nodes:/conflicts/%' AND value IS NOT NULL",
  )
  const valueOf = (text: string | null) =>
    text === null ? undefined : fromWire(JSON.parse(text) as Json)
  return new Set([
    ...(replaced as readonly (readonly [string, string, ...(string | null)[]])[]).flatMap(
      ([key, path, ...values]) => values.map((value) => nameOf(key, path, valueOf(value))),
    ),
    ...(conflicts as readonly (readonly [string])[]).flatMap(([text]) =>
      valuesIn(registersFromWire(JSON.parse(text) as JsonObject)),
    ),
  ])
}

/** The names of the values that a conflict keeps. */
export function valuesIn(conflict: Registers): readonly string[] {
  const { key, path, kept, lost } = conflictOf('', conflict, '')
  return [nameOf(key, path, kept), nameOf(key, path, lost)]
}

/** What a browser holds, read past the page. */
async function readBrowser({ db }: Person): Promise<ReadonlyMap<RecordKey, Registers>> {
  const store = recordStoreOf(connectionTo(db.project().name))
  const held = await heldIn(store)
  await store.close()
  return held
}

/**
 * Waits until nothing waits anywhere and everybody has what the server has, and then looks for what must not be:
 * queues that do not empty, browsers that differ, pages that show something else than what is stored, circles,
 * nodes without a parent, edits that are nowhere, and values that were replaced and stand again.
 */
export async function lookAtTheEnd(
  world: World,
  { alsoKept, isRestored = false, isForgetful = false }: LookOptions = {},
): Promise<Ending> {
  const began = performance.now()
  await Promise.all(world.people.map((person) => person.settle()))
  let left = await notInStep(world)
  while (left.length > 0 && performance.now() - began < LIVENESS_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    left = await notInStep(world)
  }
  const drainedMs = performance.now() - began
  const held = await readServer(world)
  const { records, purged } = held
  const all = new Set([...held.kept, ...((await alsoKept?.()) ?? [])])
  const faults = [
    ...left,
    ...broken(records),
    ...world.ledger.lost(records, all, isForgetful ? purged : new Set()),
    ...(isRestored || isForgetful ? [] : world.ledger.cameBack(records)),
    // What is made in something that was emptied out of the trash goes to the end of the root.
    ...(isForgetful ? [] : world.ledger.strangePlaces(records)),
    ...world.people.flatMap((person) => notShown(person, records)),
  ]
  for (const fault of faults.slice(0, 3)) explain(world, fault)
  const edits = world.ledger.count()
  return { faults, drainedMs, edits, kept: held.kept.size, records: records.size }
}

/** Prints what was said of the values that a fault names. */
function explain({ network }: World, fault: string): void {
  for (const [value = ''] of fault.matchAll(/\bv[\w-]+\d\b/g)) {
    console.error([`${fault}; of ${value} was said:`, ...network.mentions(`"${value}"`)].join('\n'))
  }
}

/** Who has something unsent, or something else than the server. */
async function notInStep(world: World): Promise<readonly string[]> {
  const found: string[] = []
  for (const person of world.people) {
    const unsent = await person.unsent()
    if (unsent > 0) found.push(`${person.name} has ${unsent} unsent: ${person.line()}`)
  }
  if (found.length > 0) return found
  const { records } = await readServer(world)
  for (const person of world.people) {
    found.push(...differences(person.name, await readBrowser(person), records))
  }
  return found
}

/** Where the page of somebody shows another node than the records have. */
function notShown({ name, store }: Person, records: ReadonlyMap<RecordKey, Registers>): string[] {
  const doc = selectDoc(store.getState(), TREE)
  return [...records].flatMap(([key, registers]) => {
    if (!key.startsWith(`nodes:${TREE}/`)) return []
    const node = doc && getNode(doc, key.slice(`nodes:${TREE}/`.length))
    const shown = node as JsonObject | undefined
    const isSame = ['name', 'type'].every((field) => sameJson(shown?.[field], registers.get(field)))
    return isSame ? [] : [`${name} shows ${key} as ${JSON.stringify(shown)}`]
  })
}

/** Several runs as one: all that happened, and the longest wait. */
export function sumOf(endings: readonly Ending[]): Ending {
  const sum = (field: 'edits' | 'kept' | 'records') =>
    endings.reduce((total, ending) => total + ending[field], 0)
  return {
    faults: endings.flatMap(({ faults }) => faults),
    drainedMs: Math.max(...endings.map(({ drainedMs }) => drainedMs)),
    edits: sum('edits'),
    kept: sum('kept'),
    records: sum('records'),
  }
}
