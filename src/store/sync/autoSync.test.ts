import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutoSync } from './autoSync'

function setup(initial: { autoSync: boolean; syncInterval: number }) {
  let settings = initial
  const listeners = new Set<() => void>()
  const push = vi.fn<() => Promise<boolean>>(async () => true)
  const pullAndPush = vi.fn<() => Promise<boolean>>(async () => true)
  const auto = createAutoSync({
    settings: () => settings,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    push,
    pullAndPush,
    random: () => 0.5,
  })
  const set = (next: Partial<typeof settings>) => {
    settings = { ...settings, ...next }
    listeners.forEach((listener) => listener())
  }
  return { auto, push, pullAndPush, set }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('auto-sync', () => {
  it('does nothing while it is off', async () => {
    const { auto, push, pullAndPush } = setup({ autoSync: false, syncInterval: 1000 })
    auto.start()
    auto.changed()
    await vi.advanceTimersByTimeAsync(60_000)
    expect([push, pullAndPush].map(({ mock }) => mock.calls.length)).toEqual([0, 0])
  })

  it('synchronises when it is turned on, and then at the interval', async () => {
    const { auto, pullAndPush, set } = setup({ autoSync: false, syncInterval: 30_000 })
    auto.start()
    set({ autoSync: true })
    await vi.advanceTimersByTimeAsync(0)
    expect(pullAndPush).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(90_000)
    expect(pullAndPush).toHaveBeenCalledTimes(4)
    set({ autoSync: false })
    await vi.advanceTimersByTimeAsync(90_000)
    expect(pullAndPush).toHaveBeenCalledTimes(4)
  })

  it('takes another interval from the settings', async () => {
    const { auto, pullAndPush, set } = setup({ autoSync: true, syncInterval: 30_000 })
    auto.start()
    await vi.advanceTimersByTimeAsync(0)
    set({ syncInterval: 5000 })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(pullAndPush).toHaveBeenCalledTimes(3)
  })

  it('pushes a burst of edits once, soon', async () => {
    const { auto, push } = setup({ autoSync: true, syncInterval: 30_000 })
    auto.start()
    await vi.advanceTimersByTimeAsync(0)
    auto.changed()
    await vi.advanceTimersByTimeAsync(100)
    auto.changed()
    await vi.advanceTimersByTimeAsync(150)
    expect(push).toHaveBeenCalledTimes(1)
  })

  it('asks a silent server less and less often, up to once a minute, and recovers', async () => {
    const { auto, pullAndPush } = setup({ autoSync: true, syncInterval: 30_000 })
    pullAndPush.mockRejectedValue(new Error('The server does not answer.'))
    auto.start()
    await vi.advanceTimersByTimeAsync(1000 + 2000 + 4000)
    expect(pullAndPush).toHaveBeenCalledTimes(4)
    await vi.advanceTimersByTimeAsync(8000 + 16_000 + 32_000 + 60_000)
    const calls = pullAndPush.mock.calls.length
    await vi.advanceTimersByTimeAsync(60_000)
    expect(pullAndPush).toHaveBeenCalledTimes(calls + 1)
    pullAndPush.mockResolvedValue(true)
    await vi.advanceTimersByTimeAsync(60_000 + 30_000)
    expect(pullAndPush).toHaveBeenCalledTimes(calls + 3)
  })

  it('tries again soon when another tab was at it', async () => {
    const { auto, pullAndPush } = setup({ autoSync: true, syncInterval: 30_000 })
    pullAndPush.mockResolvedValueOnce(false)
    auto.start()
    await vi.advanceTimersByTimeAsync(1000)
    expect(pullAndPush).toHaveBeenCalledTimes(2)
  })

  it('stops when nobody uses it any more', async () => {
    const { auto, pullAndPush } = setup({ autoSync: true, syncInterval: 1000 })
    const stops = [auto.start(), auto.start()]
    await vi.advanceTimersByTimeAsync(0)
    stops.forEach((stop) => stop())
    await vi.advanceTimersByTimeAsync(60_000)
    expect(pullAndPush).toHaveBeenCalledTimes(1)
  })

  it('runs one round at a time, and one more for all that came meanwhile', async () => {
    const { auto, push, pullAndPush } = setup({ autoSync: true, syncInterval: 30_000 })
    auto.start()
    await vi.advanceTimersByTimeAsync(0)
    let finish = (_: boolean) => {}
    push.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)))
    for (let at = 0; at < 20; at += 1) {
      auto.changed()
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(push).toHaveBeenCalledTimes(1)
    finish(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(push).toHaveBeenCalledTimes(2)
    expect(pullAndPush).toHaveBeenCalledTimes(1)
  })

  it('pulls at the interval although somebody edits all the time', async () => {
    const { auto, pullAndPush } = setup({ autoSync: true, syncInterval: 5000 })
    auto.start()
    await vi.advanceTimersByTimeAsync(0)
    for (let at = 0; at < 50; at += 1) {
      auto.changed()
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(pullAndPush).toHaveBeenCalledTimes(4)
  })

  it('asks a silent server soon when somebody edits, but no more often than every five seconds', async () => {
    const { auto, push, pullAndPush } = setup({ autoSync: true, syncInterval: 30_000 })
    pullAndPush.mockRejectedValue(new Error('The server does not answer.'))
    auto.start()
    await vi.advanceTimersByTimeAsync(120_000)
    const tries = pullAndPush.mock.calls.length
    auto.changed()
    auto.changed()
    await vi.advanceTimersByTimeAsync(250)
    expect(pullAndPush).toHaveBeenCalledTimes(tries + 1)
    auto.changed()
    await vi.advanceTimersByTimeAsync(4900)
    expect(pullAndPush).toHaveBeenCalledTimes(tries + 1)
    await vi.advanceTimersByTimeAsync(100)
    expect(pullAndPush).toHaveBeenCalledTimes(tries + 2)
    expect(push).not.toHaveBeenCalled()
  })

  it('hears nothing more once its last user is gone, in whatever order they go', async () => {
    const { auto, pullAndPush, set } = setup({ autoSync: false, syncInterval: 1000 })
    const [first, second] = [auto.start(), auto.start()]
    first()
    second()
    second()
    auto.start()
    set({ autoSync: true })
    await vi.advanceTimersByTimeAsync(0)
    expect(pullAndPush).toHaveBeenCalledTimes(1)
  })
})
