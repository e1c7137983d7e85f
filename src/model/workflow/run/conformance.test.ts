import { describe, expect, it } from 'vitest'
import { StepFailure } from '../kinds/context'
import type { StepKind } from '../kinds/kind'
import { ONE_IN, oneOut } from '../kinds/ports'
import { graphOf } from '../testing/graphs'
import { runOf } from '../testing/world'
import { CONTAINERS } from './conformance/containers'
import { ERRORS } from './conformance/errors'
import { JOINS } from './conformance/joins'
import { OUTPUTS } from './conformance/outputs'
import { RETRIES } from './conformance/retries'
import { SKIPS } from './conformance/skips'
import { TIMES } from './conformance/times'

/** Fails so many times with a code, then gives `ok`; takes so long; or never ends. */
const probe: StepKind = {
  kind: 'probe',
  label: 'Probe',
  group: 'Flow',
  icon: 'x',
  description: 'A test.',
  role: 'step',
  params: [],
  inputs: ONE_IN,
  outputs: () => oneOut(),
  hasErrorPort: true,
  effect: 'read',
  run: async ({ params, attempt, host, signal, startedAt, input }) => {
    const { fails = 0, takes = 0, never, retryAfter, gives } = params
    if (never === true) return await new Promise(() => {})
    if (typeof takes === 'number' && takes > 0) await host.sleepUntil(startedAt + takes, signal)
    if (typeof fails === 'number' && attempt <= fails) {
      const more = typeof retryAfter === 'number' ? { retryAfterMs: retryAfter } : {}
      throw new StepFailure(
        typeof params['code'] === 'string' ? params['code'] : 'probe',
        'It failed.',
        more,
      )
    }
    return { out: gives ?? input }
  },
}

const TABLE: Readonly<Record<string, typeof JOINS>> = {
  joins: JOINS,
  'what is skipped': SKIPS,
  'what comes out': OUTPUTS,
  errors: ERRORS,
  retries: RETRIES,
  times: TIMES,
  containers: CONTAINERS,
}

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  it.each(rows.map((row) => [row.case, row] as const))('%s', async (_name, row) => {
    const graph = graphOf(row.steps, [], row.settings)
    const { result, events, now } = await runOf(graph, row.input ?? null, { kinds: [probe] })
    const value =
      result.status === 'succeeded' ? (result.output ?? null) : (result.error?.code ?? null)
    expect([result.status, value]).toEqual(row.ends)
    const took = now() - 1000
    expect(took).toBe(row.took ?? took)
    const became = (name: string) => {
      const last = events.findLast((event) => 'key' in event && event.key.endsWith(`|${name}`))
      return (
        { nodeSkipped: 'skipped', attemptSucceeded: 'ok', attemptFailed: 'failed' }[
          String(last?.type)
        ] ?? '-'
      )
    }
    const keys = Object.keys(row.became ?? {})
    expect(Object.fromEntries(keys.map((name) => [name, became(name)]))).toEqual(row.became ?? {})
    for (const [name, count] of Object.entries(row.attempts ?? {})) {
      const begun = events.filter(
        (event) => event.type === 'attemptStarted' && event.key.endsWith(`|${name}`),
      )
      expect({ name, count: begun.length }).toEqual({ name, count })
    }
  })
})
