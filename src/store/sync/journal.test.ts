import { expect, it, vi } from 'vitest'
import { createDb } from '@/lib/db'
import { HttpError, OfflineError } from '@/lib/httpErrors'
import { journalOf } from './journal'

let made = 0

it('counts what went to and fro, and how long ops took; a clock that was set back tells nothing', () => {
  const journal = journalOf(createDb({ name: `journal-${++made}` }))
  journal.answered({ bytes: { sent: 100, received: 50 } }, 1000, [])
  expect(journal.figures()).toMatchObject({ pushedAt: null, pulledAt: 1000, latencies: [] })
  journal.answered({ bytes: { sent: 10, received: 5 } }, 2000, [1900, undefined, 5000])
  expect(journal.figures()).toMatchObject({
    pushedAt: 2000,
    pulledAt: 2000,
    bytesSent: 110,
    bytesReceived: 55,
    latencies: [100],
  })
})

it('keeps the last hundred ops', () => {
  const journal = journalOf(createDb({ name: `journal-${++made}` }))
  journal.answered(
    {},
    1000,
    Array.from({ length: 130 }, (_, at) => 1000 - at),
  )
  const { latencies } = journal.figures()
  expect(latencies).toHaveLength(100)
  expect([latencies[0], latencies.at(-1)]).toEqual([30, 129])
})

it('tells the last errors with what to do, the same one once', () => {
  const journal = journalOf(createDb({ name: `journal-${++made}` }))
  for (const status of [401, 403, 426, 429, 500, 413]) {
    journal.failed(new HttpError(status, `It was ${status}.`), status)
  }
  journal.failed(new OfflineError(), 1000)
  journal.failed(new OfflineError(), 2000)
  const { errors } = journal.figures()
  expect(errors.map(({ message, at, times }) => [message, at, times])).toEqual([
    ['The server does not answer.', 2000, 2],
    ['It was 413.', 413, 1],
    ['It was 500.', 500, 1],
    ['It was 429.', 429, 1],
    ['It was 426.', 426, 1],
  ])
  expect(new Set(errors.map(({ advice }) => advice)).size).toBe(5)
})

it('is one of all tabs of a browser, and of its databases alone', async () => {
  const [first, second] = [createDb({ name: 'shared' }), createDb({ name: 'shared' })]
  const other = journalOf(createDb({ name: 'other' }))
  journalOf(first).answered({ bytes: { sent: 7, received: 9 } }, 1000, [990])
  // Opened later: asks what was noted so far.
  const late = journalOf(second)
  await vi.waitFor(() => expect(late.figures()).toEqual(journalOf(first).figures()))
  journalOf(first).failed(new OfflineError(), 2000)
  late.answered({ bytes: { sent: 1, received: 1 } }, 3000, [])
  await vi.waitFor(() => {
    for (const journal of [late, journalOf(first)]) {
      const { bytesSent, pulledAt, latencies, errors } = journal.figures()
      expect([bytesSent, pulledAt, latencies, errors.length]).toEqual([8, 3000, [10], 1])
    }
  })
  expect(other.figures().errors).toEqual([])
})
