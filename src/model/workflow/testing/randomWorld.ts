import { drawFrom } from '@/model/testing/random'
import { isJsonObject, type Json } from '../../json'
import { StepFailure } from '../kinds/context'
import type { StepKind } from '../kinds/kind'
import { ONE_IN, oneOut } from '../kinds/ports'
import { attemptSeed } from '../run/retryDelay'
import type { RunEvent } from '../run/events'
import { makeWorld, type TestWorld } from './world'

/** A world in which steps take their time, and in which is seen how often each thing was written. */
export interface RandomWorld extends TestWorld {
  /** What was written, by idempotency key, and what the step gave. */
  readonly written: Map<string, Json>
  /** Keys that were written a second time. */
  readonly twice: string[]
}

/** `work` reads and may fail; `save` writes. How long each takes is drawn from the seed, and nothing else. */
export function randomWorld(
  seed: number,
  events: RunEvent[] = [],
  written = new Map<string, Json>(),
): RandomWorld {
  const twice: string[] = []
  const takes = (key: string, attempt: number) =>
    drawFrom(attemptSeed(seed, key, attempt)).below(3) *
    drawFrom(attemptSeed(seed, key, attempt + 9)).below(40)
  const base = {
    inputs: ONE_IN,
    outputs: () => oneOut(),
    hasErrorPort: true,
    role: 'step',
  } as const
  const words = { group: 'Flow', icon: 'x', description: 'A test.', params: [] } as const
  const work: StepKind = {
    ...base,
    ...words,
    kind: 'work',
    label: 'Work',
    effect: 'read',
    run: async ({ input, params, attempt, idempotencyKey, host, signal }) => {
      await host.sleepUntil(world.now() + takes(idempotencyKey, attempt), signal)
      const { fails } = params
      if (fails === -1 || (typeof fails === 'number' && attempt <= fails)) {
        throw new StepFailure('work', 'It failed.')
      }
      return { out: { did: idempotencyKey, with: canonical(input) } }
    },
  }
  const save: StepKind = {
    ...base,
    ...words,
    kind: 'save',
    label: 'Save',
    effect: 'write',
    run: async ({ input, attempt, idempotencyKey, host, signal }) => {
      await host.sleepUntil(world.now() + takes(idempotencyKey, attempt), signal)
      if (written.has(idempotencyKey)) twice.push(idempotencyKey)
      const out = { saved: idempotencyKey, with: canonical(input) }
      written.set(idempotencyKey, out)
      return { out }
    },
  }
  const world = makeWorld({ kinds: [work, save], events })
  return { ...world, written, twice }
}

/** A value without what time makes of it: an error says when it was, and which of two failed first. */
export function canonical(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(canonical)
  if (!isJsonObject(value)) return value
  if (typeof value['code'] === 'string' && typeof value['message'] === 'string') return 'error'
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, item === undefined ? null : canonical(item)]),
  )
}
