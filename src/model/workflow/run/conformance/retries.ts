import { start, to, out, fails, retry, type Row } from './rows'

/** Attempts after the first. */
export const RETRIES: readonly Row[] = [
  {
    case: 'no retry unless it is asked for',
    steps: { start, p: { ...fails(1), after: ['start'] } },
    ends: ['failed', 'probe'],
    attempts: { p: 1 },
  },
  {
    case: 'pauses double',
    steps: { start, p: { ...fails(2), retry, after: ['start'] } },
    input: 1,
    ends: ['succeeded', 1],
    attempts: { p: 3 },
    took: 300,
  },
  {
    case: 'after the last attempt the error edge is taken',
    steps: {
      start,
      p: { ...fails(9), retry, after: ['start'] },
      e: to('input.attempt', 'p:error'),
    },
    ends: ['succeeded', 3],
    attempts: { p: 3 },
    took: 300,
  },
  {
    case: 'a pause is at most maxMs',
    steps: { start, p: { ...fails(2), retry: { ...retry, maxMs: 120 }, after: ['start'] } },
    ends: ['succeeded', null],
    took: 220,
  },
  {
    case: 'Retry-After is heeded',
    steps: { start, p: { ...fails(1, { params: { retryAfter: 5000 } }), retry, after: ['start'] } },
    ends: ['succeeded', null],
    took: 5000,
  },
  {
    case: 'codes that no attempt mends are not tried again',
    steps: {
      start,
      p: { ...fails(1, { params: { code: 'validation' } }), retry, after: ['start'] },
    },
    ends: ['failed', 'validation'],
    attempts: { p: 1 },
  },
  {
    case: 'only the codes of retryOn',
    steps: {
      start,
      p: {
        ...fails(1, { params: { code: 'other' } }),
        retry: { ...retry, retryOn: ['probe'] },
        after: ['start'],
      },
    },
    ends: ['failed', 'other'],
    attempts: { p: 1 },
  },
  {
    case: 'retryOn with its code',
    steps: { start, p: { ...fails(1), retry: { ...retry, retryOn: ['probe'] }, after: ['start'] } },
    ends: ['succeeded', null],
    attempts: { p: 2 },
  },
  {
    case: 'other ways go on while one waits',
    steps: {
      start,
      p: { ...fails(2), retry, after: ['start'] },
      a: to('1', 'start'),
      o: out('input', 'p', 'a'),
    },
    settings: { concurrency: 1 },
    ends: ['succeeded', { p: null, a: 1 }],
  },
  {
    case: 'an expression that failed is not tried again',
    steps: { start, t: { ...to('input.a', 'start'), retry } },
    ends: ['failed', 'expression'],
    attempts: { t: 1 },
  },
]
