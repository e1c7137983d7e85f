import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { whenStoodStill } from './standstill'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function page() {
  let clock = 0
  let inSight = true
  let finish = () => {}
  const heal = vi.fn<() => Promise<void>>(() => new Promise<void>((resolve) => (finish = resolve)))
  const stop = whenStoodStill(heal, { now: () => clock, inSight: () => inSight })
  return {
    heal,
    stop,
    show: (shown: boolean) => (inSight = shown),
    finish: () => finish(),
    /** Runs for so many seconds. */
    run: async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        clock += 1000
        await vi.advanceTimersByTimeAsync(1000)
      }
    },
    standStill: (ms: number) => (clock += ms),
  }
}

it('hears when the page stood still, once for each time', async () => {
  const { heal, run, standStill, finish } = page()
  await run(10)
  expect(heal).not.toHaveBeenCalled()
  standStill(1500)
  await run(3)
  expect(heal).toHaveBeenCalledTimes(1)
  finish()
  await run(10)
  expect(heal).toHaveBeenCalledTimes(1)
  standStill(60_000)
  await run(3)
  expect(heal).toHaveBeenCalledTimes(2)
})

it('takes what healing takes for no standstill', async () => {
  const { heal, run, standStill, finish } = page()
  await run(2)
  standStill(5000)
  await run(1)
  standStill(5000)
  await run(1)
  finish()
  await run(5)
  expect(heal).toHaveBeenCalledTimes(1)
})

it('does not watch a page out of sight, whose timers are slow', async () => {
  const { heal, run, show, standStill } = page()
  await run(2)
  show(false)
  standStill(60_000)
  await run(2)
  standStill(60_000)
  show(true)
  await run(5)
  expect(heal).not.toHaveBeenCalled()
})

it('does nothing any more once it was stopped', async () => {
  const { heal, run, standStill, stop } = page()
  await run(2)
  stop()
  standStill(5000)
  await run(2)
  expect(heal).not.toHaveBeenCalled()
})
