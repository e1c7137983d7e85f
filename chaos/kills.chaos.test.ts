import { expect, it } from 'vitest'
import { lookAtTheEnd } from './lib/look'
import type { Push } from './lib/network'
import { chaosOptions } from './lib/options'
import { tell } from './lib/report'
import { inWorld, type World } from './lib/world'

const { kills, outageSeconds, seed, database } = chaosOptions()
/** From the moment at which a push is on its way to the server until the kill, at most. */
const LONGEST_AIM_MS = 30
const PROGRESS = "SELECT replica, mid FROM replicas WHERE space = 'default'"

it('a server that is killed in the middle of pushes loses no edit', async () => {
  let hit = 0
  let committed = 0
  const ending = await inWorld({ seed, database, clocks: [0, 0, 0, 0] }, async (world) => {
    const stops = world.people.map((person) => person.work())
    while (hit < kills) {
      const push = await killInPush(world)
      if (!push) continue
      hit += 1
      const progress = new Map((await world.storage.rows(PROGRESS)) as readonly [string, number][])
      if ((progress.get(push.replica) ?? 0) >= push.mid) committed += 1
      // At it together or one after the other: both ways to meet are met.
      await world.start({ LIVE_SECONDS: world.draw.chance(0.5) ? '0' : '30' })
    }
    for (const stop of stops) stop()
    return lookAtTheEnd(world)
  })
  tell({
    scenario: 'kill -9 of the server in mid-push',
    happened: `${hit} kills, ${committed} of them after the commit and before the answer`,
    ...ending,
  })
  expect({ seed, faults: ending.faults }).toEqual({ seed, faults: [] })
  expect(ending.edits).toBeGreaterThan(kills)
})

it('a server that was away for long has everything soon after it is back', async () => {
  const ending = await inWorld({ seed, database, clocks: [0, 0] }, async (world) => {
    await world.server.kill()
    for (const person of world.people) for (let at = 0; at < 20; at++) person.edit()
    await new Promise((resolve) => setTimeout(resolve, outageSeconds * 1000)) // nobody edits, nobody answers
    await world.start()
    return lookAtTheEnd(world)
  })
  tell({
    scenario: 'an outage of the server',
    happened: `for ${outageSeconds} s, without an edit meanwhile`,
    ...ending,
  })
  expect({ seed, faults: ending.faults }).toEqual({ seed, faults: [] })
})

/** Kills the server while the next push is on its way; nothing when the answer had come already: it runs on. */
function killInPush({ network, server, draw }: World): Promise<Push | undefined> {
  return new Promise((resolve, reject) => {
    network.onPush((push) => {
      setTimeout(() => {
        if (push.isAnswered()) return resolve(undefined)
        server.kill().then(() => resolve(push), reject)
      }, draw.below(LONGEST_AIM_MS))
    })
  })
}
