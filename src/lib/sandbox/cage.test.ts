// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { FromFrame, SandboxJob, ToFrame } from '@/model/lambda/sandboxProtocol'
import { openCage, type CageEnd } from './cage'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MINUTE = 60_000
const job = {} as SandboxJob
const nobody = { said() {}, ended() {} }

/** A cage over a frame that answers nothing by itself. */
async function openedCage() {
  const iframe = document.body.appendChild(document.createElement('iframe'))
  const port = new EventTarget() as MessagePort
  const told: ToFrame[] = []
  port.postMessage = (message: ToFrame) => void told.push(message)
  port.start = () => {}
  port.close = () => {}
  const parts = { worker: '', workerType: 'classic', wasm: new ArrayBuffer(0) } as const
  const cage = await openCage(Promise.resolve(parts), () => Promise.resolve({ iframe, port }))
  const say = (data: FromFrame) => port.dispatchEvent(new MessageEvent('message', { data }))
  return { cage, iframe, told, say }
}

it('keeps a frame for three minutes after its last run', async () => {
  const { cage, iframe, say } = await openedCage()
  vi.advanceTimersByTime(2 * MINUTE)
  cage.start({ job, wall: 10 * MINUTE }, nobody)
  vi.advanceTimersByTime(5 * MINUTE)
  expect(cage.isGone()).toBe(false)
  say({ kind: 'ended', run: '1', why: 'crashed' })
  vi.advanceTimersByTime(3 * MINUTE - 1)
  expect(cage.isGone()).toBe(false)
  vi.advanceTimersByTime(1)
  expect(cage.isGone()).toBe(true)
  expect(iframe.isConnected).toBe(false)
})

it('removes a frame that nothing was started in', async () => {
  const { cage } = await openedCage()
  vi.advanceTimersByTime(3 * MINUTE)
  expect(cage.isGone()).toBe(true)
})

it('leaves a frame that somebody holds, until the last one lets go', async () => {
  const { cage, say } = await openedCage()
  const [one, two] = [new AbortController(), new AbortController()]
  cage.hold(one.signal)
  cage.hold(two.signal)
  one.abort()
  cage.start({ job, wall: MINUTE }, nobody)
  say({ kind: 'ended', run: '1', why: 'crashed' })
  vi.advanceTimersByTime(10 * MINUTE)
  expect(cage.isGone()).toBe(false)
  two.abort()
  vi.advanceTimersByTime(3 * MINUTE)
  expect(cage.isGone()).toBe(true)
})

it('ends an overdue run, and with it a frame that is silent', async () => {
  const { cage, told } = await openedCage()
  const ended = vi.fn<(why: CageEnd) => void>()
  cage.start({ job, wall: 1000 }, { said() {}, ended })
  vi.advanceTimersByTime(1500)
  expect(ended).toHaveBeenCalledExactlyOnceWith('timeout')
  expect(told.map(({ kind }) => kind)).toEqual(['start', 'kill', 'ping'])
  vi.advanceTimersByTime(1000)
  expect(cage.isGone()).toBe(true)
})
