// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { LambdaRun } from '@/model/lambda/lambda'
import type { AppDispatch } from '@/store'
import { startRun, useLiveRun } from './liveRuns'

const door = vi.hoisted(() => ({ end: undefined as ((run: LambdaRun) => void) | undefined }))
vi.mock(import('@/store/lambdas'), () => ({
  cancelRun() {},
  // The engine needs a browser; here a run ends when the test says so.
  runLambda: () => () => new Promise<LambdaRun>((resolve) => (door.end = resolve)),
}))

const dispatch = ((thunk: (dispatch: unknown) => unknown) => thunk(dispatch)) as AppDispatch
const done: LambdaRun = {
  id: 'run',
  lambdaId: 'any',
  startedAt: 1,
  status: 'done',
  input: null,
  output: 1,
  logs: [],
  calls: [],
}

/** Starts a lambda; answers what is drawn of it from then on. */
function started(lambdaId: string) {
  const drawn: (string | undefined)[] = []
  renderHook(() => {
    const live = useLiveRun(lambdaId)
    drawn.push(live?.isRunning ? 'running' : live?.run?.status)
  })
  const over = dispatch(startRun(lambdaId, null))
  return { drawn, end: () => act(() => (door.end?.(done), over)) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it('draws a quick run with its end alone', async () => {
  const { drawn, end } = started('quick')
  act(() => void vi.advanceTimersByTime(99))
  await end()
  expect(drawn).toEqual([undefined, 'done'])
  act(() => void vi.advanceTimersByTime(1000))
  expect(drawn).toEqual([undefined, 'done'])
})

it('says that a longer one runs', async () => {
  const { drawn, end } = started('slow')
  act(() => void vi.advanceTimersByTime(100))
  expect(drawn).toEqual([undefined, 'running'])
  await end()
  expect(drawn).toEqual([undefined, 'running', 'done'])
})
