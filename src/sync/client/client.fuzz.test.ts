import { expect, it } from 'vitest'
import { simulate } from '../testing/simulate'

/** `FUZZ_SEEDS=10000` for a night; a seed that fails is named, and `FUZZ_FROM` begins there. */
const SEEDS = Number(process.env['FUZZ_SEEDS'] ?? 500)
const FROM = Number(process.env['FUZZ_FROM'] ?? 1)

it('[S9] whatever the network and the server do, replicas end alike and no edit is lost', () => {
  let edits = 0
  let conflicts = 0
  let restored = 0
  for (let seed = FROM; seed < FROM + SEEDS; seed++) {
    const outcome = simulate(seed)
    expect({ seed, faults: outcome.faults }).toEqual({ seed, faults: [] })
    edits += outcome.edits
    conflicts += outcome.conflicts
    restored += outcome.restored ? 1 : 0
  }
  // A run in which nobody disagrees proves nothing.
  expect(edits / SEEDS).toBeGreaterThan(50)
  expect(conflicts / SEEDS).toBeGreaterThan(5)
  expect(restored).toBeGreaterThan(SEEDS / 20)
})
