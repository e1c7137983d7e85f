import { expect, it } from 'vitest'
import type { LambdaRun } from '@/model/lambda/lambda'
import { isAboutSettings, runText } from './runWords'

const run: LambdaRun = {
  id: 'r',
  lambdaId: 'l',
  startedAt: 0,
  input: null,
  status: 'done',
  logs: [],
  calls: [],
  took: 42.2,
}

it('says in one line how a run went', () => {
  expect(runText(run)).toBe('Done in 42 ms')
  expect(runText({ ...run, status: 'running' })).toBe('Running…')
  const failed = { ...run, status: 'failed' } as const
  expect(runText({ ...failed, error: { code: 'thrown', name: 'TypeError', message: 'x' } })).toBe(
    'Failed after 42 ms: TypeError',
  )
  expect(runText({ ...failed, error: { code: 'cancelled', message: 'x' } })).toBe(
    'Failed after 42 ms: cancelled',
  )
})

it('knows which errors the settings can help with', () => {
  expect(isAboutSettings({ code: 'timeout', message: '' })).toBe(true)
  expect(isAboutSettings({ code: 'thrown', message: '' })).toBe(false)
})
