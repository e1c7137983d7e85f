import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { WorkflowNode } from '@/model/workflow/types'
import { nextTime } from './nextTime'
import { keepSchedules } from './schedules'

const NOON = new Date(2026, 5, 15, 12, 7, 30).getTime()
const MINUTE = 60_000

beforeEach(() => void vi.useFakeTimers({ now: NOON }))
afterEach(() => void vi.useRealTimers())

function schedule(id: string, params: WorkflowNode['params']): WorkflowNode {
  const kind = 'schedule'
  return { id, workflowId: 'w', kind, slug: id, position: { x: 0, y: 0 }, params }
}

it.each([
  [{ unit: 'minutes', every: 5 }, [12, 10]],
  [{ unit: 'minutes' }, [12, 15]],
  [{ unit: 'hours', every: 1 }, [13, 0]],
  [{ unit: 'minutes', every: -3 }, [12, 15]],
  [{ unit: 'cron', cron: ' 30 14 * * * ' }, [14, 30]],
])('is due by %o', async (params, time) => {
  const at = new Date((await nextTime(params, NOON)) ?? 0)
  expect([at.getHours(), at.getMinutes()]).toEqual(time)
  expect(at.getTime()).toBeGreaterThan(NOON)
})

it.each([undefined, 'sometimes', '* * * * * *'])(
  'is never due by the cron text %o',
  async (cron) => {
    const params = { unit: 'cron', ...(cron !== undefined && { cron }) }
    expect(await nextTime(params, NOON)).toBeUndefined()
  },
)

it('comes again and again, until it is changed or goes', async () => {
  const due: [string, number][] = []
  const { keep, stop } = keepSchedules(
    () => Date.now(),
    ({ id }, at) => due.push([id, (at - NOON) / MINUTE]),
  )
  keep([schedule('a', { unit: 'minutes', every: 5 }), schedule('b', { unit: 'hours', every: 1 })])
  await vi.advanceTimersByTimeAsync(6 * MINUTE)
  expect(due).toEqual([['a', 2.5]])
  keep([schedule('a', { unit: 'minutes', every: 5 })])
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  expect(due).toEqual([
    ['a', 2.5],
    ['a', 7.5],
  ])
  keep([schedule('a', { unit: 'minutes', every: 3 })])
  await vi.advanceTimersByTimeAsync(3 * MINUTE)
  expect(due.at(-1)).toEqual(['a', 10.5])
  stop()
  await vi.advanceTimersByTimeAsync(60 * MINUTE)
  expect(due).toHaveLength(3)
})
