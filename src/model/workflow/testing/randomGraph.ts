import type { Draw } from '@/model/testing/random'
import type { Json } from '../../json'
import { ERROR_PORT, type WorkflowGraph } from '../types'
import { graphOf, type ShortStep } from './graphs'

/** Names of the steps that a random graph has: `work` and `save` are kinds of `randomWorld`. */
type Steps = Record<string, ShortStep>

/** Any graph: branches, joins, containers in containers, errors, what is switched off, rings, and edges that cross borders. */
export function randomGraph(draw: Draw): WorkflowGraph {
  const steps: Steps = { start: { kind: 'manual' } }
  const more: { from: string; fromPort: string; to: string }[] = []
  addSteps(draw, steps, {
    parent: undefined,
    above: ['start'],
    count: 2 + draw.below(10),
    depth: 0,
  })
  const names = Object.keys(steps)
  if (draw.chance(0.1)) {
    const [from = 'start', to = 'start'] = [draw.pick(names), draw.pick(names)]
    more.push({ from, fromPort: 'out', to })
  }
  if (draw.chance(0.05))
    more.push({ from: 'gone', fromPort: 'out', to: draw.pick(names) ?? 'start' })
  return graphOf(steps, more, { concurrency: 1 + draw.below(6) })
}

interface Place {
  readonly parent: string | undefined
  readonly above: readonly string[]
  readonly count: number
  readonly depth: number
}

function addSteps(draw: Draw, steps: Steps, { parent, above, count, depth }: Place): void {
  const own = [...above]
  for (let at = 0; at < count; at += 1) {
    const name = `n${Object.keys(steps).length}`
    const step = stepOf(draw, depth)
    const after = edgesTo(draw, steps, own, parent === undefined)
    const reads = after[0]?.split(':')[0]
    steps[name] = {
      ...step,
      after,
      ...(parent !== undefined && { in: parent }),
      ...(draw.chance(0.3) && { join: draw.pick(['all', 'any'] as const) ?? 'all' }),
      ...(draw.chance(0.05) && { disabled: draw.pick(['skip', 'bypass'] as const) ?? 'skip' }),
      ...(reads !== undefined &&
        step.kind === 'transform' &&
        draw.chance(0.4) && { params: { value: `[nodes.${reads}.out ?? null, input]` } }),
    }
    own.push(name)
    if ((step.kind === 'map' || step.kind === 'while') && draw.chance(0.95)) {
      addSteps(draw, steps, { parent: name, above: [], count: 1 + draw.below(4), depth: depth + 1 })
    }
  }
}

function stepOf(draw: Draw, depth: number): ShortStep {
  const kinds = [
    'work',
    'work',
    'work',
    'save',
    'transform',
    'transform',
    'if',
    'switch',
    'join',
    'output',
    'delay',
    'log',
    'throw',
  ]
  if (depth < 2) kinds.push('map', 'while')
  const kind = draw.chance(0.02) ? 'nobody knows' : (draw.pick(kinds) ?? 'work')
  const params: Record<string, Json> = {}
  switch (kind) {
    case 'work':
      // Fails so many times before it does not; -1: always.
      params['fails'] = draw.pick([0, 0, 0, 0, 1, 2, -1]) ?? 0
      break
    case 'transform':
      params['value'] =
        draw.pick([
          'input',
          '{ a: input }',
          '[input, 1]',
          draw.chance(0.2) ? 'input.a.b.c' : '7',
        ]) ?? 'input'
      break
    case 'if':
      params['condition'] =
        draw.pick(['true', 'false', 'input === null', 'JSON.stringify(input).length % 2 === 0']) ??
        'true'
      break
    case 'switch':
      params['cases'] = ['1', '2'].map((port) => ({
        port,
        label: port,
        when: `JSON.stringify(input).length % 3 === ${port}`,
      }))
      break
    case 'join':
      params['mode'] = draw.pick(['all', 'any']) ?? 'all'
      break
    case 'map':
      params['items'] = `[1, 2, 3, 4, 5].slice(0, ${draw.below(6)})`
      params['concurrency'] = 1 + draw.below(4)
      params['onError'] = draw.pick(['fail', 'skip', 'collect']) ?? 'fail'
      break
    case 'while':
      params['condition'] = `index < ${draw.below(4)}`
      if (draw.chance(0.1)) params['maxIterations'] = 2
      break
    case 'delay':
      params['time'] = String(draw.below(50))
      params['unit'] = 'ms'
      break
    case 'throw':
      params['message'] = 'on purpose'
      break
    default:
  }
  const retry = { maxAttempts: 1 + draw.below(3), initialMs: draw.below(40), jitter: 0.5 }
  return { kind, params, ...(draw.chance(0.5) && { retry }) }
}

function edgesTo(draw: Draw, steps: Steps, above: readonly string[], isRoot: boolean): string[] {
  if (above.length === 0) return []
  if (!isRoot && draw.chance(0.3)) return []
  const edges = new Set<string>()
  const count = draw.chance(0.04) ? 0 : 1 + (draw.chance(0.35) ? 1 + draw.below(2) : 0)
  for (let n = 0; n < count; n += 1) {
    const from = draw.chance(0.5) ? above.at(-1) : draw.pick(above)
    if (from !== undefined) edges.add(`${from}:${portOf(draw, steps[from]?.kind)}`)
  }
  return [...edges]
}

function portOf(draw: Draw, kind: string | undefined): string {
  if (draw.chance(0.15)) return ERROR_PORT
  if (kind === 'if') return draw.pick(['true', 'false']) ?? 'true'
  if (kind === 'switch') return draw.pick(['1', '2', 'otherwise']) ?? '1'
  return 'out'
}
