import path from 'node:path'
import { expect, it } from 'vitest'
import { lookAtTheEnd, readKept, sumOf, type Ending } from './lib/look'
import { chaosOptions } from './lib/options'
import { tell } from './lib/report'
import { inWorld, type World } from './lib/world'

const { clocks, seed, database } = chaosOptions()
const WORK_MS = 3000
const SHARE = 0.2
const PURGED = "SELECT COUNT(*) FROM records WHERE space = 'default' AND value IS NULL"
const CLOCK = path.join(import.meta.dirname, 'clock')

it('clocks that are a year off lose no edit, on either side', async () => {
  const endings: Ending[] = []
  for (let run = seed; run < seed + clocks; run++) {
    const ending = await inWorld({ seed: run, database, clocks: [0, 1, -1] }, async (world) => {
      await world.network.disturb(SHARE)
      const kept: string[] = []
      let furthest = 0
      await work(world)
      // Of a server a year ahead the trash and the history are over, and every browser was away for too long.
      for (const years of ['1', '0', '-1', '0']) {
        await world.server.kill()
        kept.push(...(await readKept(world.storage)))
        await world.start({ PYTHONPATH: CLOCK, CHAOS_CLOCK_YEARS: years })
        await work(world)
        const [[latest] = []] = await world.storage.rows('SELECT MAX(at) FROM revs')
        furthest = Math.max(furthest, Number(latest) - Date.now())
      }
      await world.network.disturb(0)
      const [[purged] = []] = await world.storage.rows(PURGED)
      expect(Number(purged)).toBeGreaterThan(0)
      expect(furthest).toBeGreaterThan(364 * 86_400_000)
      return lookAtTheEnd(world, { isForgetful: true, alsoKept: async () => kept })
    })
    endings.push(ending)
    expect({ run, faults: ending.faults }).toEqual({ run, faults: [] })
  }
  tell({
    scenario: 'clocks off by a year',
    happened: `${clocks} runs, browsers at −1, 0 and +1 years, the server at 0, +1, 0, −1 and 0`,
    ...sumOf(endings),
  })
})

async function work({ people }: World): Promise<void> {
  const stops = people.map((person) => person.work())
  await new Promise((resolve) => setTimeout(resolve, WORK_MS)) // for so long everybody works
  for (const stop of stops) stop()
}
