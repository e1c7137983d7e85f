import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inOneTab } from './locks'
import { browserOfTabs } from './testing/tabs'

/** Work that goes on until it is told to end, and what was noted of it. */
function workNoted(log: string[], name: string) {
  let end = (_?: Error) => {}
  const work = () =>
    new Promise<void>((resolve, reject) => {
      log.push(`${name} begins`)
      end = (error) => (error ? reject(error) : resolve())
    })
  return { work, end: (error?: Error) => end(error) }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('navigator', { locks: browserOfTabs().open(true).browser.locks })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

it('runs one after the other', async () => {
  const log: string[] = []
  const [one, two] = [workNoted(log, 'one'), workNoted(log, 'two')]
  const first = inOneTab('sync', one.work)
  const second = inOneTab('sync', two.work)
  await pass(9000)
  expect(log).toEqual(['one begins'])
  one.end()
  await first
  await pass(0)
  expect(log).toEqual(['one begins', 'two begins'])
  two.end()
  await second
})

it('rejects as the work does, and lets the next one in', async () => {
  const log: string[] = []
  const one = workNoted(log, 'one')
  const first = inOneTab('sync', one.work).catch(String)
  await pass(0)
  one.end(new Error('No answer.'))
  expect(await first).toBe('Error: No answer.')
  const two = workNoted(log, 'two')
  const second = inOneTab('sync', two.work)
  await pass(0)
  expect(log).toEqual(['one begins', 'two begins'])
  two.end()
  await second
})

it('takes the turn from work that does not end, whose outcome counts all the same', async () => {
  const log: string[] = []
  const [slow, next] = [workNoted(log, 'slow'), workNoted(log, 'next')]
  const first = inOneTab('sync', slow.work).then(() => log.push('slow ends'))
  const second = inOneTab('sync', next.work)
  await pass(9999)
  expect(log).toEqual(['slow begins'])
  await pass(1)
  expect(log).toEqual(['slow begins', 'next begins'])
  next.end()
  await second
  slow.end()
  await first
  expect(log).toEqual(['slow begins', 'next begins', 'slow ends'])
})

it('lets another tab in before the page freezes', async () => {
  const log: string[] = []
  const [frozen, next] = [workNoted(log, 'frozen'), workNoted(log, 'next')]
  const first = inOneTab('sync', frozen.work)
  const second = inOneTab('sync', next.work)
  await pass(0)
  document.dispatchEvent(new Event('freeze'))
  await pass(0)
  expect(log).toEqual(['frozen begins', 'next begins'])
  next.end()
  await second
  frozen.end()
  await first
})

it('keeps no place in the queue of a page that freezes', async () => {
  const log: string[] = []
  const [one, frozen] = [workNoted(log, 'one'), workNoted(log, 'frozen')]
  const next = workNoted(log, 'next')
  const first = inOneTab('sync', one.work)
  await pass(0)
  const second = inOneTab('sync', frozen.work)
  document.dispatchEvent(new Event('freeze'))
  await pass(0)
  // Its page stands still from here on, in the middle of its work.
  const third = inOneTab('sync', next.work)
  await pass(0)
  expect(log).toEqual(['one begins', 'frozen begins', 'next begins'])
  for (const { end } of [one, frozen, next]) end()
  await Promise.all([first, second, third])
})

it('runs it at once in a browser without locks', async () => {
  vi.stubGlobal('navigator', {})
  const log: string[] = []
  const [one, two] = [workNoted(log, 'one'), workNoted(log, 'two')]
  const both = Promise.all([inOneTab('sync', one.work), inOneTab('sync', two.work)])
  expect(log).toEqual(['one begins', 'two begins'])
  one.end()
  two.end()
  await both
})
