import type { Json } from '../../json'
import { StepFailure, type StepHost } from '../kinds/context'
import { kindOf } from '../kinds'
import type { StepKind } from '../kinds/kind'
import { startRun, type RunDeps, type RunHandle, type RunStart } from '../run/drive'
import type { RunEvent } from '../run/events'
import type { WorkflowGraph } from '../types'

/** A world with a clock of its own: time goes on only when nothing else can happen. */
export interface TestWorld {
  readonly deps: RunDeps
  readonly events: RunEvent[]
  readonly now: () => number
  /** Lets a run go on until it ends, or until only time beyond `until` is left; answers whether it ended. */
  readonly untilDone: (handle: RunHandle, until?: number) => Promise<boolean>
}

interface WorldOptions {
  readonly host?: Partial<StepHost>
  readonly kinds?: readonly StepKind[]
  readonly events?: RunEvent[]
  readonly flush?: () => Promise<void>
  readonly now?: number
}

/** Makes a world in which runs can be tried. */
export function makeWorld({
  host,
  kinds = [],
  events = [],
  flush,
  now = 1000,
}: WorldOptions = {}): TestWorld {
  let time = now
  const timers = new Set<{ readonly at: number; readonly call: () => void }>()
  const own = new Map(kinds.map((kind) => [kind.kind, kind]))
  const wake = (at: number, call: () => void) => {
    const timer = { at, call }
    timers.add(timer)
    return () => timers.delete(timer)
  }
  const refuse = (name: string) => () =>
    Promise.reject(new StepFailure('missing', `This world has no ${name}.`))
  const deps: RunDeps = {
    kindOf: (name) => own.get(name) ?? kindOf(name),
    host: {
      runLambda: refuse('lambdas'),
      runWorkflow: refuse('workflows'),
      fetch: refuse('network'),
      readFile: refuse('files'),
      writeFile: refuse('files'),
      readTree: refuse('trees'),
      setProps: refuse('trees'),
      toast: () => {},
      sleepUntil: (at, signal) =>
        new Promise((resolve, reject) => {
          const stop = wake(at, resolve)
          signal.addEventListener('abort', () => {
            stop()
            reject(new StepFailure('cancelled', 'It was cancelled.'))
          })
        }),
      ...host,
    },
    journal: { append: (event) => events.push(event), flush: flush ?? (() => Promise.resolve()) },
    now: () => time,
    wake: (at, call) => wake(at, call),
  }
  return {
    deps,
    events,
    now: () => time,
    async untilDone(handle, until = Infinity) {
      let isDone = false
      void handle.done.then(() => (isDone = true))
      for (;;) {
        // Whatever waits for promises alone happens first.
        await new Promise((resolve) => setImmediate(resolve))
        if (isDone) return true
        const next = [...timers].toSorted((one, other) => one.at - other.at)[0]
        if (!next || next.at > until) return false
        timers.delete(next)
        time = Math.max(time, next.at)
        next.call()
      }
    },
  }
}

/** What a graph is started with, in short. */
export function startOf(
  graph: WorkflowGraph,
  input: Json = null,
  more: Partial<RunStart> = {},
): RunStart {
  const trigger = graph.nodes.find(({ kind }) => kindOf(kind)?.role === 'trigger')
  return {
    runId: 'run',
    graph,
    nodeId: trigger?.id ?? graph.nodes[0]?.id ?? '',
    input,
    cause: { kind: 'manual' },
    seed: 1,
    ...more,
  }
}

/** Runs a graph to its end. */
export async function runOf(graph: WorkflowGraph, input: Json = null, options: WorldOptions = {}) {
  const world = makeWorld(options)
  const handle = startRun(startOf(graph, input), world.deps)
  const ended = await world.untilDone(handle)
  if (!ended) throw new Error('It does not end.')
  return { ...world, result: await handle.done }
}
