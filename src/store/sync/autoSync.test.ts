import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutoSync } from './autoSync'

function setup(
  initial: { autoSync: boolean; syncInterval: number },
  { random = () => 0.5 }: { readonly random?: () => number } = {},
) {
  let settings = initial
  const listeners = new Set<() => void>()
  const sync = vi.fn<() => Promise<void>>(async () => {})
  const auto = createAutoSync({
    settings: () => settings,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    sync,
    random,
  })
  const set = (next: Partial<typeof settings>) => {
    settings = { ...settings, ...next }
    listeners.forEach((listener) => listener())
  }
  return { auto, sync, set }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('auto-sync', () => {
  it('does nothing while it is off', async () => {
    const { auto, sync } = setup({ autoSync: false, syncInterval: 1000 })
    auto.start()
    auto.changed()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sync).not.toHaveBeenCalled()
  })

  it('synchronises when it is turned on, and then at the interval', async () => {
    const { auto, sync, set } = setup({ autoSync: false, syncInterval: 30_000 })
    auto.start()
    set({ autoSync: true })
    await vi.advanceTimersByTimeAsync(0)
    expect(sync).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(90_000)
    expect(sync).toHaveBeenCalledTimes(4)
    set({ autoSync: false })
    await vi.advanceTimersByTimeAsync(90_000)
    expect(sync).toHaveBeenCalledTimes(4)
  })

  it('takes another interval from the settings', async () => {
    const { auto, sync, set } = setup({ autoSync: true, syncInterval: 30_000 })
    auto.start()
    await vi.advanceTimersByTimeAsync(0)
    set({ syncInterval: 5000 })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sync).toHaveBeenCalledTimes(3)
  })

  it('sends a burst of edits once, soon, and asks again an interval later', async () => {
    const { auto, sync } = setup({ autoSync: true, syncInterval: 30_000 })
    auto.start()
    await vi.advanceTimersByTimeAsync(20_000)
    auto.changed()
    await vi.advanceTimersByTimeAsync(100)
    auto.changed()
    await vi.advanceTimersByTimeAsync(150)
    expect(sync).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(29_999)
    expect(sync).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(sync).toHaveBeenCalledTimes(3)
  })

  it('asks a silent server less and less often, but often enough to recover within 30 s', async () => {
    const { auto, sync } = setup({ autoSync: true, syncInterval: 30_000 })
    sync.mockRejectedValue(new Error('The server does not answer.'))
    auto.start()
    await vi.advanceTimersByTimeAsync(1000 + 2000 + 4000)
    expect(sync).toHaveBeenCalledTimes(4)
    await vi.advanceTimersByTimeAsync(8000 + 16_000)
    const calls = sync.mock.calls.length
    await vi.advanceTimersByTimeAsync(10 * 16_000)
    expect(sync).toHaveBeenCalledTimes(calls + 10)
    sync.mockResolvedValue()
    await vi.advanceTimersByTimeAsync(16_000 + 30_000)
    expect(sync).toHaveBeenCalledTimes(calls + 12)
  })

  it('never waits for 30 s to ask again, however long the server was gone', async () => {
    const { auto, sync } = setup({ autoSync: true, syncInterval: 30_000 }, { random: () => 0.999 })
    const asked: number[] = []
    sync.mockImplementation(async () => {
      asked.push(Date.now())
      throw new Error('The server does not answer.')
    })
    auto.start()
    await vi.advanceTimersByTimeAsync(3_600_000)
    const waits = asked.slice(1).map((at, index) => at - (asked[index] ?? 0))
    expect(Math.max(...waits)).toBeLessThan(25_000)
  })

  it('does nothing more once it is stopped, and begins anew', async () => {
    const { auto, sync, set } = setup({ autoSync: true, syncInterval: 1000 })
    const stop = auto.start()
    await vi.advanceTimersByTimeAsync(0)
    auto.changed()
    stop()
    set({ autoSync: false })
    set({ autoSync: true })
    auto.changed()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sync).toHaveBeenCalledTimes(1)
    auto.start()
    await vi.advanceTimersByTimeAsync(0)
    expect(sync).toHaveBeenCalledTimes(2)
  })

  it('runs one round at a time, and one more for all that came meanwhile', async () => {
    const { auto, sync } = setup({ autoSync: true, syncInterval: 30_000 })
    auto.start()
    await vi.advanceTimersByTimeAsync(0)
    let finish = () => {}
    sync.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)))
    for (let at = 0; at < 20; at += 1) {
      auto.changed()
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(sync).toHaveBeenCalledTimes(2)
    finish()
    await vi.advanceTimersByTimeAsync(0)
    expect(sync).toHaveBeenCalledTimes(3)
  })

  it('asks a silent server soon when somebody edits, but no more often than every five seconds', async () => {
    const { auto, sync } = setup({ autoSync: true, syncInterval: 30_000 })
    sync.mockRejectedValue(new Error('The server does not answer.'))
    auto.start()
    await vi.advanceTimersByTimeAsync(120_000)
    const tries = sync.mock.calls.length
    auto.changed()
    auto.changed()
    await vi.advanceTimersByTimeAsync(250)
    expect(sync).toHaveBeenCalledTimes(tries + 1)
    auto.changed()
    await vi.advanceTimersByTimeAsync(4900)
    expect(sync).toHaveBeenCalledTimes(tries + 1)
    await vi.advanceTimersByTimeAsync(100)
    expect(sync).toHaveBeenCalledTimes(tries + 2)
  })
})
