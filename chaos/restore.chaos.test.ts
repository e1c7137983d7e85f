import { expect, it } from 'vitest'
import { readRecovered } from '@/store/sync/recovered'
import { nameOf } from './lib/ledger'
import { lookAtTheEnd, readServer, sumOf, valuesIn, type Ending } from './lib/look'
import { chaosOptions } from './lib/options'
import type { Person } from './lib/person'
import { tell } from './lib/report'
import { inWorld, type World } from './lib/world'

const { restores, seed, database } = chaosOptions()
const WORK_MS = 3000

it('a server that is put back to a backup loses nothing that a browser has', async () => {
  const endings: Ending[] = []
  let offered = 0
  for (let run = seed; run < seed + restores; run++) {
    const ending = await inWorld({ seed: run, database, clocks: [0, 0, 0] }, async (world) => {
      const stops = world.people.map((person) => person.work())
      await passes(WORK_MS)
      await world.storage.backUp()
      await passes(WORK_MS)
      await world.server.kill()
      for (const stop of stops) stop()
      await Promise.all(world.people.map((person) => person.settle()))
      const gone = await heldByServerAlone(world)
      await world.storage.restore()
      await world.start({ LIVE_SECONDS: world.draw.chance(0.5) ? '0' : '30' })
      const again = world.people.map((person) => person.work())
      await passes(WORK_MS)
      for (const stop of again) stop()
      const end = await lookAtTheEnd(world, {
        isRestored: true,
        alsoKept: async () => [...gone, ...(await readOffered(world.people))],
      })
      offered += (await readOffered(world.people)).length
      return end
    })
    endings.push(ending)
    expect({ run, faults: ending.faults }).toEqual({ run, faults: [] })
  }
  tell({
    scenario: 'a server put back to a backup',
    happened: `${restores} restores, ${offered} newer values offered for review`,
    ...sumOf(endings),
  })
  expect(offered).toBeGreaterThan(0)
})

/** Values that were replaced or decided, and that the server alone remembers: with it they go. */
async function heldByServerAlone(world: World): Promise<readonly string[]> {
  await world.start()
  const { kept } = await readServer(world)
  await world.server.kill()
  const open = await Promise.all(world.people.map(({ db }) => db.project().sync.conflicts()))
  const known = new Set(open.flat().flatMap(({ registers }) => valuesIn(registers)))
  return [...kept].filter((name) => !known.has(name))
}

/** What people are asked about: values that they had and the server has not, and conflicts. */
async function readOffered(people: readonly Person[]): Promise<readonly string[]> {
  const all = await Promise.all(
    people.map(async ({ store, db }) => {
      const records = await store.dispatch(readRecovered())
      const open = await db.project().sync.conflicts()
      return [
        ...records.flatMap(({ key, values }) =>
          values.map(({ path, here }) => nameOf(key, path, here)),
        ),
        ...open.flatMap(({ registers }) => valuesIn(registers)),
      ]
    }),
  )
  return all.flat()
}

function passes(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
