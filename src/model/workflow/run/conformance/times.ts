import { start, to, out, fails, retry, type Row } from './rows'

/** Limits of time, and of how much runs at once. */
export const TIMES: readonly Row[] = [
  {
    case: 'an attempt that never ends',
    steps: {
      start,
      p: { kind: 'probe', params: { never: true }, timeoutMs: 200, after: ['start'] },
    },
    ends: ['failed', 'timeout'],
    took: 200,
  },
  {
    case: 'a timeout is tried again',
    steps: {
      start,
      p: { kind: 'probe', params: { never: true }, timeoutMs: 200, retry, after: ['start'] },
      e: to('input.code', 'p:error'),
    },
    ends: ['succeeded', 'timeout'],
    attempts: { p: 3 },
    took: 900,
  },
  {
    case: 'all attempts together have a time',
    steps: {
      start,
      p: {
        kind: 'probe',
        params: { never: true },
        timeoutMs: 200,
        totalTimeoutMs: 450,
        retry,
        after: ['start'],
      },
    },
    ends: ['failed', 'nodeTimeout'],
    attempts: { p: 2 },
    took: 450,
  },
  {
    case: 'the run has a time',
    steps: { start, p: { kind: 'probe', params: { never: true }, after: ['start'] } },
    settings: { timeoutMs: 3000 },
    ends: ['timedOut', 'runTimeout'],
    took: 3000,
  },
  {
    case: 'a delay',
    steps: { start, d: { kind: 'delay', params: { time: 'input', unit: 's' }, after: ['start'] } },
    input: 2,
    ends: ['succeeded', 2],
    took: 2000,
  },
  {
    case: 'at most so many at once',
    steps: {
      start,
      ...Object.fromEntries(
        ['a', 'b', 'c', 'd'].map((name) => [
          name,
          { ...fails(0, { params: { takes: 100 } }), after: ['start'] },
        ]),
      ),
      o: out('1', 'start'),
    },
    settings: { concurrency: 2 },
    ends: ['succeeded', 1],
    took: 200,
  },
]
