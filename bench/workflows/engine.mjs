import { median } from '../lib/stats.mjs'

/** A world without a host, whose journal only counts. */
export function world(engine, onEvent = () => {}) {
  return {
    kindOf: engine.kindOf,
    host: {},
    journal: { append: onEvent, flush: () => Promise.resolve() },
    now: () => Date.now(),
    wake: (at, call) => {
      const timer = setTimeout(() => call(), Math.max(0, at - Date.now()))
      return () => clearTimeout(timer)
    },
  }
}

/** Begins a run with the trigger of a graph, and waits for its end. */
export async function run(engine, graph, input, deps = world(engine)) {
  const start = { runId: 'r', graph, nodeId: 'start', input, cause: { kind: 'manual' }, seed: 1 }
  const result = await engine.startRun(start, deps).done
  if (result.status !== 'succeeded') throw new Error(JSON.stringify(result.error))
  return result.output
}

/** A chain of steps of which each adds one. */
export function chainOf(engine, length) {
  const steps = { start: { kind: 'manual' } }
  for (let n = 1; n <= length; n++) {
    const after = [n === 1 ? 'start' : `s${n - 1}`]
    steps[`s${n}`] = { kind: 'transform', params: { value: 'input + 1' }, after }
  }
  return engine.graphOf(steps)
}

/** Steps a second through a chain, several runs after some that do not count. */
export async function chainSpeed(engine, length, runs) {
  const graph = chainOf(engine, length)
  const speeds = []
  for (let n = 0; n < runs + 3; n++) {
    const began = performance.now()
    const output = await run(engine, graph, 0)
    if (output !== length) throw new Error(`The chain gave ${output} for ${length}.`)
    if (n >= 3) speeds.push((length / (performance.now() - began)) * 1000)
  }
  return median(speeds)
}

/** The heap in MB over a Map: after each tenth of its items, garbage collected. */
export async function mapHeap(engine, items) {
  const graph = engine.graphOf({
    start: { kind: 'manual' },
    each: { kind: 'map', params: { items: 'input', concurrency: 8 }, after: ['start'] },
    one: { kind: 'transform', in: 'each', params: { value: '{ a: item, b: [item, item + 1] }' } },
    two: { kind: 'transform', in: 'each', params: { value: 'input.b[1]' }, after: ['one'] },
  })
  const heap = []
  let done = 0
  const deps = world(engine, ({ type }) => {
    if (type !== 'iterationEnded') return
    done += 1
    if (done % (items / 10) === 0) {
      globalThis.gc()
      heap.push(process.memoryUsage().heapUsed / 1024 / 1024)
    }
  })
  const began = performance.now()
  await run(
    engine,
    graph,
    Array.from({ length: items }, (_, n) => n),
    deps,
  )
  return { heap, steps: (items * 2 * 1000) / (performance.now() - began) }
}
