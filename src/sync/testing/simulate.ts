import type { Json } from '@/model/json'
import type { RecordKey } from '@/model/records'
import { sameJson } from '@/model/sameJson'
import { parentKey } from '../merge/position'
import { DELETED, POSITION, type MergeOp, type Registers } from '../merge/types'
import { drawFrom } from '@/model/testing/random'
import { Replica } from './replica'
import { Space, type Answer, type Mark } from './space'

type Message =
  | {
      readonly to: 'space'
      readonly from: Replica
      readonly id: string
      readonly ops: readonly MergeOp[]
      readonly cursor: Mark | null
    }
  | { readonly to: 'replica'; readonly at: Replica; readonly id: string; readonly answer: Answer }

interface Written {
  readonly key: RecordKey
  readonly path: string
  readonly value: Json
}

/** What one run found: no entry is a run without a fault. */
export interface Outcome {
  readonly faults: readonly string[]
  readonly edits: number
  readonly conflicts: number
  readonly restored: boolean
}

const ROOT = 'nodes:t/root'
const FIELDS = ['name', 'props.text', 'styles.color'] as const

/**
 * Lets two to four replicas edit one tree over a network that loses, doubles, delays and reorders, a server
 * that purges and is restored from a backup; then lets everything arrive, and looks for what must not be:
 * replicas that differ, circles, edits that are nowhere.
 */
export function simulate(seed: number, steps = 250): Outcome {
  const { chance, below, pick } = drawFrom(seed)
  const random = { chance, nonce: () => below(1e9) }
  const space = new Space(
    [
      ['componentTrees:t', new Map([['rootId', 'root']])],
      [ROOT, new Map<string, Json>([[POSITION, [null, 'children', 'a0']]])],
    ],
    random,
  )
  const replicas = Array.from({ length: 2 + below(3) }, (_, at) => new Replica(`r${at}`))
  const network: Message[] = []
  const written: Written[] = []
  /** What the author of a later value had seen: they went on from it. */
  const goneOnFrom = new Set<string>()
  const lostWithTheServer = new Set<Written>()
  let restore: (() => void) | undefined
  let isRestored = false
  let count = 0
  const nameOf = ({ key, path, value }: Written) => JSON.stringify([key, path, value])

  function write(replica: Replica, key: RecordKey, path: string, value: Json): void {
    const before = replica.view(key)?.get(path)
    if (before !== undefined) goneOnFrom.add(nameOf({ key, path, value: before }))
    replica.edit(key, path, value)
    written.push({ key, path, value })
  }

  function edit(replica: Replica): void {
    const keys = replica
      .keys()
      .filter(
        (key) =>
          key.startsWith('nodes:') && key !== ROOT && replica.view(key)?.get(DELETED) !== true,
      )
    const parents = [ROOT, ...keys]
    const key = pick(keys)
    const place = (parent: RecordKey): Json => [
      parent.slice('nodes:t/'.length),
      'children',
      `o${++count}`,
    ]
    if (!key || chance(0.2)) {
      const own = `nodes:t/n${++count}`
      const value = { name: `v${++count}`, [POSITION]: place(pick(parents) ?? ROOT) }
      replica.create(own, value)
      written.push({ key: own, path: 'name', value: value.name })
    } else if (chance(0.5)) {
      write(replica, key, pick(FIELDS) ?? 'name', `v${++count}`)
    } else if (chance(0.75)) {
      const parent = pick(parents) ?? ROOT
      if (!replica.wouldCircle(key, parent)) write(replica, key, POSITION, place(parent))
    } else {
      replica.edit(key, DELETED, true)
    }
  }

  function send(replica: Replica): void {
    const { id, cursor } = replica
    const message = { to: 'space', from: replica, id, ops: replica.freeze(), cursor } as const
    if (!chance(0.2)) network.push(message)
    if (chance(0.15)) network.push(message)
  }

  function deliver(isCalm: boolean): void {
    const [message] = network.splice(chance(0.7) ? 0 : below(network.length), 1)
    if (!message) return
    if (message.to === 'replica') {
      if (message.id === message.at.id) message.at.receive(message.answer)
      return
    }
    const answer = space.push(message.id, message.ops, message.cursor)
    const back = { to: 'replica', at: message.from, id: message.id, answer } as const
    if (isCalm || !chance(0.2)) network.push(back)
    if (chance(0.1)) network.push(back)
  }

  function disturb(): void {
    if (chance(0.01)) space.purge()
    if (chance(0.01)) restore = space.backUp()
    if (!restore || isRestored || !chance(0.004)) return
    isRestored = true
    // What the lost server had taken already is gone with it, unless somebody still has it unsent.
    const unsent = new Set(
      replicas.flatMap((replica) => {
        const pending = [
          ...replica.inflight.filter(({ mid }) => mid > space.midOf(replica.id)),
          ...replica.waiting.values(),
        ]
        return pending.flatMap(({ key, set }) =>
          [...set].map(([path, [, to]]) => nameOf({ key, path, value: to ?? null })),
        )
      }),
    )
    for (const one of written) if (!unsent.has(nameOf(one))) lostWithTheServer.add(one)
    restore()
  }

  for (let step = 0; step < steps; step++) {
    const replica = pick(replicas)
    if (!replica) break
    if (chance(0.45)) edit(replica)
    else if (chance(0.55)) send(replica)
    else deliver(false)
    disturb()
  }
  while (network.length > 0) deliver(true)
  for (let round = 0; round < 12; round++) {
    for (const replica of replicas)
      replica.receive(space.push(replica.id, replica.freeze(), replica.cursor))
  }
  for (const replica of replicas) replica.receive(space.pull(replica.id, replica.cursor))
  const faults = [...differing(space, replicas), ...broken(space), ...missing()]
  return { faults, edits: written.length, conflicts: space.conflicts.length, restored: isRestored }

  /** Edits that stand nowhere, are kept nowhere, and that nobody went on from. */
  function missing(): string[] {
    const kept = new Set(
      space.conflicts.flatMap(({ key, path, kept: stands, lost }) =>
        [stands, lost].map((value) => nameOf({ key, path, value: value ?? null })),
      ),
    )
    return written
      .filter((one) => {
        const row = space.rows.get(one.key)
        if (!row || lostWithTheServer.has(one)) return false
        return (
          !sameJson(row.registers.get(one.path), one.value) &&
          !goneOnFrom.has(nameOf(one)) &&
          !kept.has(nameOf(one))
        )
      })
      .map((one) => `lost ${nameOf(one)}`)
  }
}

/** Replicas that are not what the space is, or that still have something to send. */
function differing(space: Space, replicas: readonly Replica[]): string[] {
  const byName = <T>(entries: Iterable<readonly [string, T]>) =>
    [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const text = (records: Iterable<readonly [RecordKey, Registers]>) =>
    JSON.stringify(byName(records).map(([key, record]) => [key, byName(record)]))
  const truth = text([...space.rows].map(([key, { registers }]) => [key, registers] as const))
  return replicas.flatMap((replica) => [
    ...(text(replica.base) === truth ? [] : [`${replica.id} differs`]),
    ...(replica.inflight.length + replica.waiting.size > 0
      ? [`${replica.id} has unsent edits`]
      : []),
  ])
}

/** Nodes that hang on nothing or in a circle. */
function broken(space: Space): string[] {
  return [...space.rows.keys()].flatMap((key) => {
    const seen = new Set<RecordKey>()
    for (
      let at: RecordKey | null = key;
      at !== null;
      at = parentKey(at, space.rows.get(at)?.registers.get(POSITION))
    ) {
      if (seen.has(at)) return [`${key} hangs in a circle`]
      if (!space.rows.has(at)) return [`${key} hangs on nothing`]
      seen.add(at)
    }
    return []
  })
}
