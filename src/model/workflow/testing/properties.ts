import { drawFrom } from '@/model/testing/random'
import type { Json } from '../../json'
import { randomGraph } from './randomGraph'
import { canonical, randomWorld, type RandomWorld } from './randomWorld'
import { startOf } from './world'
import type { WorkflowGraph } from '../types'
import { resumeRun, startRun, type RunResult } from '../run/drive'
import type { RunEvent } from '../run/events'

/** Of a run: its end, and all that happened. */
interface Tried {
  readonly result: RunResult
  readonly world: RandomWorld
}

/**
 * What holds for every workflow, tried with the graph of one seed: it ends; each step settles once in each scope; neither how long steps
 * take nor how many run at once changes what comes out; and killed wherever its journal is, it goes on to the same end and writes nothing
 * twice. Throws, with the seed, where it does not.
 */
export async function checkGraph(seed: number, kills: number): Promise<void> {
  const graph = randomGraph(drawFrom(seed))
  const first = await tried(graph, seed)
  settlesOnce(first, seed)
  for (let variant = 1; variant <= 2; variant += 1) {
    const concurrency = variant === 1 ? 1 : 16
    const settings = { ...graph.settings, concurrency }
    const other = await tried({ ...graph, settings }, seed * 31 + variant)
    settlesOnce(other, seed)
    same(first.result, other.result, `with concurrency ${concurrency} (seed ${seed})`)
  }
  const draw = drawFrom(seed ^ 0x5eed)
  const { length } = first.world.events
  const count = length > 1 ? kills : 0
  for (let kill = 0; kill < count; kill += 1) {
    const at = kills >= length ? 1 + (kill % (length - 1)) : 1 + draw.below(length - 1)
    const again = await killedAt(first.world.events, at, seed)
    settlesOnce(again, seed)
    same(first.result, again.result, `killed after ${at} of ${length} events (seed ${seed})`)
    if (again.world.twice.length > 0)
      throw new Error(`written twice, killed at ${at} (seed ${seed})`)
    // What an iteration that fails still wrote is a matter of time.
    const isWhole = first.world.events.every(
      (event) => event.type !== 'iterationEnded' || event.error === undefined,
    )
    if (first.result.status === 'succeeded' && isWhole) {
      const [was, is] = [first, again].map(({ world }) =>
        [...world.written.keys()].toSorted().join(),
      )
      if (was !== is)
        throw new Error(`other writes, killed at ${at} (seed ${seed}): ${is} for ${was}`)
    }
  }
}

async function tried(graph: WorkflowGraph, worldSeed: number): Promise<Tried> {
  const world = randomWorld(worldSeed)
  const handle = startRun(startOf(graph, { n: 1 }, { seed: 7 }), world.deps)
  if (!(await world.untilDone(handle))) throw new Error(`it does not end (world ${worldSeed})`)
  return { result: await handle.done, world }
}

/** The browser ends after so many events; what was being written then was written, or was not. */
async function killedAt(all: readonly RunEvent[], at: number, seed: number): Promise<Tried> {
  const draw = drawFrom(seed * 7 + at)
  const events = all.slice(0, at)
  const written = new Map<string, Json>()
  const over = new Map<string, Json | undefined>()
  for (const event of all) {
    if (event.type === 'attemptSucceeded') over.set(`run:${event.key}`, event.outputs['out'])
  }
  for (const event of events) {
    if (event.type !== 'attemptStarted' || event.effect !== 'write') continue
    const key = `run:${event.key}`
    const isDone = events.some((one) => one.type === 'attemptSucceeded' && one.key === event.key)
    const value = over.get(key)
    // One that never ended in the first life is taken as not done.
    if (value !== undefined && (isDone || draw.chance(0.5))) written.set(key, value)
  }
  const world = randomWorld(seed + at, events, written)
  const handle = resumeRun([...events], world.deps)
  if (!handle) throw new Error(`it cannot be gone on with, killed at ${at} (seed ${seed})`)
  for (;;) {
    const isDone = await world.untilDone(handle, world.now() + 200_000)
    if (isDone) return { result: await handle.done, world }
    const asked = unknownIn(world.events)
    if (asked.length === 0) throw new Error(`it waits for nothing, killed at ${at} (seed ${seed})`)
    for (const key of asked) {
      const value = written.get(`run:${key}`)
      if (value === undefined) handle.resolve(key, 'retry')
      else handle.resolve(key, 'done', { out: value })
    }
  }
}

function unknownIn(events: readonly RunEvent[]): readonly string[] {
  const asked = new Set<string>()
  for (const event of events) {
    if (event.type === 'attemptUnknown') asked.add(event.key)
    if (event.type === 'attemptResolved') asked.delete(event.key)
  }
  return [...asked]
}

function settlesOnce({ world: { events }, result }: Tried, seed: number): void {
  const settled = new Map<string, number>()
  const begun = new Map<string, number>()
  for (const [at, event] of events.entries()) {
    if (event.seq !== at) throw new Error(`event ${at} has the number ${event.seq} (seed ${seed})`)
    if (isEnd(event)) settled.set(event.key, (settled.get(event.key) ?? 0) + 1)
    if (event.type === 'attemptStarted') begun.set(event.key, at)
  }
  const twice = [...settled].find(([, count]) => count > 1)
  if (twice) throw new Error(`${twice[0]} settled ${twice[1]} times (seed ${seed})`)
  if (events.at(-1)?.type !== 'runEnded') throw new Error(`its last event is no end (seed ${seed})`)
  if (result.status !== 'succeeded') return
  for (const key of begun.keys()) {
    // What an iteration that failed had begun is given up.
    if (!settled.has(key) && !key.includes(':'))
      throw new Error(`${key} never settled (seed ${seed})`)
  }
}

function isEnd(event: RunEvent): event is RunEvent & { readonly key: string } {
  return (
    event.type === 'attemptSucceeded' ||
    event.type === 'nodeSkipped' ||
    (event.type === 'attemptFailed' && event.retryAt === undefined) ||
    (event.type === 'attemptResolved' && event.how === 'done')
  )
}

function same(one: RunResult, other: RunResult, when: string): void {
  const [a, b] = [one, other].map(({ status, output }) =>
    JSON.stringify([status, output === undefined ? null : canonical(output)]),
  )
  if (a !== b) throw new Error(`another end ${when}: ${b} for ${a}`)
}
