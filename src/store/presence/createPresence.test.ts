import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { HttpError, OfflineError } from '@/lib/httpErrors'
import type { Person } from '@/model/person'
import { createPresence, type Presence } from './createPresence'
import type { Look } from './look'

const ANA: Person = { id: 'ana', name: 'Ana', colour: 1, treeId: 'home', selection: ['a'] }
const BEN: Person = { ...ANA, id: 'ben', name: 'Ben', colour: 2 }

/** A tab and its server; what the tab shows and how the server is, the test says. */
class World {
  look: Look | null = { space: 's', name: 'Me', document: 'home', selection: [] }
  isReachable = true
  inSight = true
  others: readonly Person[] = []
  failure: Error | null = null
  /** Answers wait for this. */
  gate: Promise<void> = Promise.resolve()
  readonly told: Look[] = []
  readonly left: string[] = []
  readonly shown: (readonly Person[])[] = []
  readonly presence: Presence = createPresence({
    look: () => this.look,
    isReachable: () => this.isReachable,
    inSight: () => this.inSight,
    tell: async (look) => {
      this.told.push(look)
      const { others } = this
      await this.gate
      if (this.failure) throw this.failure
      return others
    },
    leave: (space) => this.left.push(space),
    show: (people) => this.shown.push(people),
  })

  select(...selection: string[]): void {
    if (this.look) this.look = { ...this.look, selection }
    this.presence.changed()
  }

  /** What was told last of the selection. */
  get selection(): readonly string[] | undefined {
    return this.told.at(-1)?.selection
  }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
let world: World

beforeEach(() => {
  vi.useFakeTimers()
  world = new World()
})
afterEach(() => {
  world.look = null
  world.presence.changed()
  vi.useRealTimers()
})

async function withOthers(): Promise<void> {
  world.others = [ANA]
  world.presence.changed()
  await pass(0)
  expect(world.shown).toEqual([[ANA]])
}

it('tells at once that somebody is there, and every five seconds while they are alone', async () => {
  world.presence.changed()
  await pass(0)
  expect(world.told).toHaveLength(1)
  await pass(4999)
  expect(world.told).toHaveLength(1)
  await pass(1)
  expect(world.told).toHaveLength(2)
  expect(world.shown).toEqual([])
})

it('alone, a selection waits for the next beat, and another document does not', async () => {
  world.presence.changed()
  await pass(1000)
  world.select('a')
  await pass(1000)
  expect(world.told).toHaveLength(1)
  if (world.look) world.look = { ...world.look, document: 'about' }
  world.presence.changed()
  await pass(0)
  expect(world.told).toHaveLength(2)
  expect(world.told.at(-1)).toMatchObject({ document: 'about', selection: ['a'] })
})

it('with others there, tells a selection at once, four times a second at most, and the last one', async () => {
  await withOthers()
  await pass(1000)
  const before = world.told.length
  for (let at = 0; at < 20; at += 1) {
    world.select(`n${at}`)
    await pass(50)
  }
  const spoken = world.told.length - before
  expect(spoken).toBeGreaterThanOrEqual(4)
  expect(spoken).toBeLessThanOrEqual(5)
  await pass(250)
  expect(world.selection).toEqual(['n19'])
  expect(world.told.length - before).toBeLessThanOrEqual(spoken + 1)
})

it('the same selection again is not told', async () => {
  await withOthers()
  world.select('a')
  await pass(300)
  const before = world.told.length
  world.select('a')
  await pass(300)
  expect(world.told).toHaveLength(before)
})

it('tells somebody who comes what was selected meanwhile', async () => {
  world.presence.changed()
  await pass(1000)
  world.select('a')
  await pass(500)
  world.others = [ANA]
  world.presence.heard('s', [ANA])
  await pass(250)
  expect(world.shown).toEqual([[ANA]])
  expect(world.selection).toEqual(['a'])
})

it('asks twice as often where others are there and no stream tells of them', async () => {
  await withOthers()
  await pass(2500)
  expect(world.told).toHaveLength(2)
  world.presence.heard('s', [ANA])
  await pass(2500)
  const before = world.told.length
  await pass(4900)
  expect(world.told).toHaveLength(before)
})

it('shows who comes and goes, and only when there is a difference', async () => {
  await withOthers()
  world.presence.heard('s', [ANA])
  world.presence.heard('s', [ANA, BEN])
  world.presence.heard('other space', [])
  world.presence.heard('s', [])
  expect(world.shown).toEqual([[ANA], [ANA, BEN], []])
})

it('an answer that was on its way while the stream told more is not shown', async () => {
  let open = () => {}
  world.gate = new Promise((resolve) => (open = resolve))
  world.others = [ANA]
  world.presence.changed()
  await pass(0)
  world.presence.heard('s', [ANA, BEN])
  open()
  await pass(0)
  expect(world.shown).toEqual([[ANA, BEN]])
})

it('out of sight nothing is told; in sight again at once', async () => {
  await withOthers()
  world.inSight = false
  world.presence.changed()
  world.select('a')
  await pass(60_000)
  expect(world.told).toHaveLength(1)
  world.inSight = true
  world.presence.changed()
  await pass(0)
  expect(world.selection).toEqual(['a'])
})

it('a page that closes leaves, and one that comes back is there again', async () => {
  await withOthers()
  world.presence.leave()
  expect(world.left).toEqual(['s'])
  expect(world.shown.at(-1)).toEqual([])
  await pass(60_000)
  expect(world.told).toHaveLength(1)
  world.presence.changed()
  await pass(0)
  expect(world.told).toHaveLength(2)
})

it('another project is another room', async () => {
  await withOthers()
  world.others = []
  if (world.look) world.look = { ...world.look, space: 'second' }
  world.presence.changed()
  expect(world.left).toEqual(['s'])
  expect(world.shown.at(-1)).toEqual([])
  await pass(250)
  expect(world.told.at(-1)?.space).toBe('second')
})

it('without auto-sync nobody is told, and those who were are told of the end', async () => {
  await withOthers()
  world.look = null
  world.presence.changed()
  expect(world.left).toEqual(['s'])
  expect(world.shown.at(-1)).toEqual([])
  await pass(60_000)
  expect(world.told).toHaveLength(1)
})

it('a server out of reach is not even told of the end, and is told again once it answers', async () => {
  await withOthers()
  world.isReachable = false
  world.presence.changed()
  await pass(60_000)
  expect(world.left).toEqual([])
  expect(world.told).toHaveLength(1)
  expect(world.shown.at(-1)).toEqual([])
  world.isReachable = true
  world.presence.changed()
  await pass(250)
  expect(world.told).toHaveLength(2)
})

it('a server that fails is asked less and less often, whatever is selected', async () => {
  await withOthers()
  world.failure = new OfflineError()
  world.select('a')
  await pass(250)
  expect(world.shown.at(-1)).toEqual([])
  const before = world.told.length
  for (let at = 0; at < 60; at += 1) {
    world.select(`n${at}`)
    await pass(1000)
  }
  // After 5, 10, 20 and 40 seconds, of which the last is not over.
  expect(world.told).toHaveLength(before + 3)
  world.failure = null
  await pass(60_000)
  expect(world.shown.at(-1)).toEqual([ANA])
})

it.each([404, 405])(
  'a server that answers %i has no presence, and is left alone',
  async (status) => {
    world.failure = new HttpError(status, 'There is nothing at this address.')
    world.presence.changed()
    await pass(0)
    for (let at = 0; at < 60; at += 1) {
      world.select(`n${at}`)
      await pass(1000)
    }
    expect(world.told).toHaveLength(1)
  },
)

it('tells no more of a large selection than the server takes', async () => {
  await withOthers()
  world.select(...Array.from({ length: 500 }, (_, at) => `node-${at}`))
  await pass(250)
  expect(world.selection).toHaveLength(50)
  expect(world.selection?.at(-1)).toBe('node-499')
})
