import { expect, it, vi } from 'vitest'
import { createControllerApart } from './controllerApart'
import type { DragController } from './session/controller'
import type { DragServices, Pill } from './session/services'
import type { DragSource } from './source'

const SOURCE: DragSource = { source: 'palette', type: 'Text' }
const PILL: Pill = { icon: 'box', label: 'Text', count: 1, note: null }

/** A drag area whose controller arrives, or does not, when the test says. */
function world() {
  const heard: unknown[] = []
  const refused: string[] = []
  let pill: Pill | null = null
  let wake = () => {}
  let arrive = () => {}
  let fail = () => {}
  const controller: DragController = {
    lift: (read, from) => void heard.push(['lift', read(from), from]),
    move: (point) => void heard.push(['move', point]),
    step: (step) => void heard.push(['step', step]),
    cancel: () => void heard.push(['cancel']),
    drop: async (point, duplicate) => void heard.push(['drop', point, duplicate]),
    watchPointer: () => () => {},
    pill: () => pill,
    watchPill(listener) {
      wake = listener
      return () => {}
    },
  }
  // Only what refuses is asked for here; the rest goes on to the controller.
  const services = { refuse: (text: string) => void refused.push(text) } as unknown as DragServices
  const load = vi.fn<() => Promise<() => DragController>>(
    () =>
      new Promise((resolve, reject) => {
        arrive = () => resolve(() => controller)
        fail = () => reject(new Error('offline'))
      }),
  )
  const showPill = (next: Pill) => {
    pill = next
    wake()
  }
  const apart = createControllerApart(services, load)
  return { apart, heard, refused, load, showPill, arrive: () => arrive(), fail: () => fail() }
}

it('a drag that is over before the code arrives is carried out in its order', async () => {
  const { apart, heard, arrive, load } = world()
  void apart.preload()
  let lying: DragSource | null = SOURCE
  apart.lift(() => lying, { x: 1, y: 1 })
  lying = null
  apart.move({ x: 5, y: 5 })
  const dropped = apart.drop({ x: 9, y: 9 }, true)
  expect(heard).toEqual([])
  arrive()
  await dropped
  expect(heard).toEqual([
    ['lift', SOURCE, { x: 1, y: 1 }],
    ['move', { x: 5, y: 5 }],
    ['drop', { x: 9, y: 9 }, true],
  ])
  expect(load).toHaveBeenCalledTimes(1)
})

it('a walk by keyboard before the code arrives is carried out too, and so is Escape', async () => {
  const { apart, heard, arrive } = world()
  apart.lift(() => SOURCE, null)
  apart.step('next')
  apart.cancel()
  arrive()
  await apart.preload()
  expect(heard).toEqual([['lift', SOURCE, null], ['step', 'next'], ['cancel']])
})

it('once it is there nothing waits', async () => {
  const { apart, heard, arrive } = world()
  const there = apart.preload()
  arrive()
  await there
  apart.lift(() => SOURCE, null)
  apart.step('last')
  expect(heard).toEqual([
    ['lift', SOURCE, null],
    ['step', 'last'],
  ])
})

it('who watches the pill since before it arrived sees the pill', async () => {
  const { apart, arrive, showPill } = world()
  let seen: Pill | null = null
  apart.watchPill(() => (seen = apart.pill()))
  expect(apart.pill()).toBeNull()
  const there = apart.preload()
  arrive()
  await there
  showPill(PILL)
  expect(seen).toEqual(PILL)
})

it('a drag whose code does not come is refused, and the next one tries again', async () => {
  const { apart, heard, refused, arrive, fail } = world()
  apart.lift(() => SOURCE, null)
  apart.move({ x: 5, y: 5 })
  const dropped = apart.drop({ x: 5, y: 5 }, false)
  fail()
  await dropped
  expect(heard).toEqual([])
  expect(refused).toEqual([expect.stringMatching(/nothing was moved/)])
  apart.lift(() => SOURCE, null)
  arrive()
  await apart.preload()
  expect(heard).toEqual([['lift', SOURCE, null]])
})
