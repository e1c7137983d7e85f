import { expect, it } from 'vitest'
import { lookAtTheEnd, sumOf, type Ending } from './lib/look'
import { chaosOptions } from './lib/options'
import { tell } from './lib/report'
import { inWorld } from './lib/world'

const { networks, seed, database } = chaosOptions()
const WORK_MS = 8000
const SHARE = 0.4

it('a network that loses, doubles, delays, reorders and cuts loses no edit', async () => {
  const endings: Ending[] = []
  const faults: Record<string, number> = {}
  for (let run = seed; run < seed + networks; run++) {
    const ending = await inWorld({ seed: run, database, clocks: [0, 0, 0] }, async (world) => {
      await world.network.disturb(SHARE)
      const stops = world.people.map((person) => person.work())
      await new Promise((resolve) => setTimeout(resolve, WORK_MS)) // for so long everybody works
      for (const stop of stops) stop()
      await world.network.disturb(0)
      for (const [kind, times] of Object.entries(world.network.faults)) {
        faults[kind] = (faults[kind] ?? 0) + times
      }
      return lookAtTheEnd(world)
    })
    endings.push(ending)
    expect({ run, faults: ending.faults }).toEqual({ run, faults: [] })
  }
  const happened = Object.entries(faults).map(([kind, times]) => `${times} ${kind}`)
  tell({ scenario: 'faults of the network', happened: happened.join(', '), ...sumOf(endings) })
  expect(Object.values(faults).filter((times) => times === 0)).toEqual([])
})
