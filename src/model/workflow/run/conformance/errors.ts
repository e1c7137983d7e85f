import { start, is, to, out, fails, type Row } from './rows'

/** What becomes of errors. */
export const ERRORS: readonly Row[] = [
  {
    case: 'nobody takes an error: the run fails',
    steps: { start, p: { ...fails(1), after: ['start'] }, a: to('1', 'p') },
    ends: ['failed', 'probe'],
    became: { a: '-' },
  },
  {
    case: 'an error edge takes it, and the normal way is skipped',
    steps: {
      start,
      p: { ...fails(1), after: ['start'] },
      a: to('1', 'p'),
      e: to('input.message', 'p:error'),
    },
    ends: ['succeeded', 'It failed.'],
    became: { p: 'failed', a: 'skipped' },
  },
  {
    case: 'an error edge carries what the step was given',
    steps: { start, p: { ...fails(1), after: ['start'] }, e: to('input.input', 'p:error') },
    input: 42,
    ends: ['succeeded', 42],
  },
  {
    case: 'an error edge of a step that does not fail is not taken',
    steps: {
      start,
      p: { ...fails(0), after: ['start'] },
      e: to('1', 'p:error'),
      o: out('"fine"', 'p'),
    },
    ends: ['succeeded', 'fine'],
    became: { e: 'skipped' },
  },
  {
    case: 'an error on the way of an error fails the run',
    steps: {
      start,
      p: { ...fails(1), after: ['start'] },
      e: { ...fails(1, { params: { code: 'second' } }), after: ['p:error'] },
    },
    ends: ['failed', 'second'],
  },
  {
    case: 'nodes.<step>.error is there after it failed',
    steps: { start, p: { ...fails(1), after: ['start'] }, e: to('nodes.p.error.code', 'p:error') },
    ends: ['succeeded', 'probe'],
  },
  {
    case: 'what runs beside a failure is given up',
    steps: {
      start,
      p: { ...fails(1), after: ['start'] },
      never: { kind: 'probe', params: { never: true }, after: ['start'] },
    },
    ends: ['failed', 'probe'],
  },
  {
    case: 'a thrown code and message',
    steps: {
      start,
      t: { kind: 'throw', params: { message: 'No {{ input }}', code: 'mine' }, after: ['start'] },
    },
    input: 1,
    ends: ['failed', 'mine'],
  },
  {
    case: 'an expression that reads what is not there',
    steps: { start, t: to('input.a.b', 'start') },
    input: { a: null },
    ends: ['failed', 'expression'],
  },
  {
    case: 'an expression that is none',
    steps: { start, t: to('1 +', 'start') },
    ends: ['failed', 'expression'],
  },
  {
    case: 'a step that reads one beside it',
    steps: { start, a: to('1', 'start'), b: to('nodes.a.out', 'start') },
    ends: ['failed', 'reference'],
  },
  {
    case: 'an unknown kind fails where it would run',
    steps: { start, x: { kind: 'teleport', after: ['start'] } },
    ends: ['failed', 'kind'],
  },
  {
    case: 'an unknown kind on a way that is not taken does not',
    steps: {
      start,
      c: is('false', 'start'),
      x: { kind: 'teleport', after: ['c:true'] },
      o: out('1', 'start'),
    },
    ends: ['succeeded', 1],
    became: { x: 'skipped' },
  },
  {
    case: 'a ring fails where it is entered',
    steps: { start, a: { ...to('1', 'start', 'b') }, b: to('2', 'a') },
    ends: ['failed', 'cycle'],
  },
  {
    case: 'a ring that nothing leads to is skipped',
    steps: { start, a: to('1', 'b'), b: to('2', 'a'), o: out('1', 'start') },
    ends: ['succeeded', 1],
  },
  {
    case: 'a port that is gone is a way that is not taken',
    steps: { start, a: to('1', 'start:old'), o: out('2', 'start') },
    ends: ['succeeded', 2],
    became: { a: 'skipped' },
  },
  {
    case: 'more than 5 MB on an edge',
    steps: {
      start,
      a: to('"x".repeat(1000000)', 'start'),
      b: to('[input, input, input, input, input, input]', 'a'),
    },
    ends: ['failed', 'output'],
  },
  {
    case: 'called with something else than it takes',
    steps: {
      start: { kind: 'called', params: { schema: { type: 'object', required: ['id'] } } },
      o: out('input.id', 'start'),
    },
    input: {},
    ends: ['failed', 'validation'],
  },
  {
    case: 'called with what it takes',
    steps: {
      start: { kind: 'called', params: { schema: { type: 'object', required: ['id'] } } },
      o: out('input.id', 'start'),
    },
    input: { id: 3 },
    ends: ['succeeded', 3],
  },
]
