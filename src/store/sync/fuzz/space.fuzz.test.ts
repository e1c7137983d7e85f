import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startFlaskApp, type FlaskApp } from './flaskApp'
import { fuzzSpace } from './fuzzSpace'

/**
 * `FUZZ_SEEDS=10000` for a night; a seed that fails is named, and `FUZZ_FROM` begins there. `FUZZ_FAILURES` says
 * after how many of them the run ends.
 */
const SEEDS = Number(process.env['FUZZ_SEEDS'] ?? 500)
const FROM = Number(process.env['FUZZ_FROM'] ?? 1)
const STEPS = Number(process.env['FUZZ_STEPS'] ?? 40)
const MOST_FAILURES = Number(process.env['FUZZ_FAILURES'] ?? 1)

let app: FlaskApp
beforeAll(() => {
  app = startFlaskApp()
})
afterAll(() => app.end())

it('[S9] the real store and the real server: whatever the way between does, no edit is lost', async () => {
  let edits = 0
  let conflicts = 0
  let restored = 0
  const failures: unknown[] = []
  const before = performance.now()
  for (let seed = FROM; seed < FROM + SEEDS && failures.length < MOST_FAILURES; seed++) {
    const outcome = await fuzzSpace(app, seed, STEPS)
    if (outcome.faults.length > 0) {
      console.error([`Seed ${seed}: ${outcome.faults.join('; ')}`, ...outcome.trace].join('\n'))
      failures.push({ seed, faults: outcome.faults })
    }
    edits += outcome.edits
    conflicts += outcome.conflicts
    restored += outcome.restored ? 1 : 0
  }
  console.log(
    `${SEEDS} seeds from ${FROM}: ${edits} edits, ${conflicts} conflicts, ${restored} restores, ${Math.round(performance.now() - before)} ms`,
  )
  expect(failures).toEqual([])
  expect(conflicts).toBeGreaterThan(SEEDS)
})

it('runs the same for the same seed, whatever ran before', async () => {
  const run = async (seeds: readonly number[]) => {
    const ends: string[] = []
    for (const seed of seeds) {
      const { faults, fingerprint } = await fuzzSpace(app, seed, STEPS)
      expect(faults).toEqual([])
      ends.push(fingerprint)
    }
    return ends
  }
  const first = await run([1, 2, 3, 4, 5])
  expect(new Set(first).size).toBe(first.length)
  expect((await run([5, 4, 3, 2, 1])).toReversed()).toEqual(first)
})
