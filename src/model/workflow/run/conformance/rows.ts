import type { Json } from '../../../json'
import type { graphOf, ShortStep } from '../../testing/graphs'

export type Steps = Readonly<Record<string, ShortStep>>

/** One case: a workflow, and what comes of it. */
export interface Row {
  readonly case: string
  readonly steps: Steps
  readonly input?: Json
  readonly settings?: Parameters<typeof graphOf>[2]
  /** The end, and for a run that succeeded its output or for another one the code of its error. */
  readonly ends: readonly [status: string, value: Json]
  /** What became of steps: `ok`, `failed`, `skipped`, or `-` where nothing did. */
  readonly became?: Readonly<Record<string, string>>
  /** Attempts of steps. */
  readonly attempts?: Readonly<Record<string, number>>
  /** When the run was over, in ms after it began. */
  readonly took?: number
}

export const start: ShortStep = { kind: 'manual' }
export const is = (condition: string, ...after: string[]): ShortStep => ({
  kind: 'if',
  params: { condition },
  after,
})
export const to = (value: string, ...after: string[]): ShortStep => ({
  kind: 'transform',
  params: { value },
  after,
})
export const out = (value: string, ...after: string[]): ShortStep => ({
  kind: 'output',
  params: { value },
  after,
})
export const fails = (times: number, more: Partial<ShortStep> = {}): ShortStep => ({
  kind: 'probe',
  ...more,
  params: { fails: times, ...more.params },
})
export const join = (mode: string, ...after: string[]): ShortStep => ({
  kind: 'join',
  params: { mode },
  after,
})

/** Three attempts, 100 and 200 ms apart. */
export const retry = { maxAttempts: 3, initialMs: 100, factor: 2, jitter: 0 }

export const each = (
  items: string,
  more: Readonly<Record<string, Json>> = {},
  ...after: string[]
): ShortStep => ({
  kind: 'map',
  params: { items, ...more },
  after: after.length > 0 ? after : ['start'],
})

export function chain(length: number, first: string): Steps {
  return Object.fromEntries(
    Array.from({ length }, (_, at) => [`x${at}`, to('input', at === 0 ? first : `x${at - 1}`)]),
  )
}
