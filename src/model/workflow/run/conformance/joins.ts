import { start, is, to, out, fails, join, type Row } from './rows'

/** Several edges into one step. */
export const JOINS: readonly Row[] = [
  {
    case: 'all of two values',
    steps: { start, a: to('1', 'start'), b: to('2', 'start'), j: join('all', 'a', 'b') },
    ends: ['succeeded', { a: 1, b: 2 }],
  },
  {
    case: 'all with one way not taken is skipped',
    steps: {
      start,
      c: is('true', 'start'),
      a: to('1', 'c:true'),
      b: to('2', 'c:false'),
      j: join('all', 'a', 'b'),
      o: out('"end"', 'a'),
    },
    ends: ['succeeded', 'end'],
    became: { j: 'skipped', b: 'skipped' },
  },
  {
    case: 'any with one way not taken',
    steps: {
      start,
      c: is('false', 'start'),
      a: to('1', 'c:true'),
      b: to('2', 'c:false'),
      j: join('any', 'a', 'b'),
    },
    ends: ['succeeded', { b: 2 }],
  },
  {
    case: 'any waits until each way is decided',
    steps: {
      start,
      a: to('1', 'start'),
      b: { ...fails(0, { params: { takes: 50 } }), after: ['start'] },
      j: join('any', 'a', 'b'),
    },
    input: 7,
    ends: ['succeeded', { a: 1, b: 7 }],
    took: 50,
  },
  {
    case: 'any with no way taken is skipped',
    steps: {
      start,
      c: is('true', 'start'),
      d: is('true', 'c:false'),
      j: join('any', 'd:true', 'd:false'),
      o: out('1', 'start'),
    },
    ends: ['succeeded', 1],
    became: { j: 'skipped' },
  },
  {
    case: 'first takes the first value',
    steps: {
      start,
      a: { ...fails(0, { params: { takes: 90 } }), after: ['start'] },
      b: to('2', 'start'),
      j: join('first', 'a', 'b'),
      o: out('input', 'j'),
    },
    ends: ['succeeded', 2],
  },
  {
    case: 'first takes what comes when another way is not taken',
    steps: {
      start,
      c: is('false', 'start'),
      a: to('1', 'c:true'),
      b: to('2', 'c:false'),
      j: join('first', 'a', 'b'),
    },
    ends: ['succeeded', 2],
  },
  {
    case: 'first with no way taken is skipped',
    steps: {
      start,
      c: is('true', 'start'),
      a: to('1', 'c:false'),
      j: join('first', 'a'),
      o: out('0', 'start'),
    },
    ends: ['succeeded', 0],
    became: { j: 'skipped' },
  },
  {
    case: 'a join as a list keeps the order of the edges',
    steps: {
      start,
      a: to('1', 'start'),
      b: to('2', 'start'),
      j: { kind: 'join', params: { mode: 'all', result: 'list' }, after: ['a', 'b'] },
    },
    ends: ['succeeded', [1, 2]],
  },
  {
    case: 'any step has a join policy: any',
    steps: {
      start,
      c: is('true', 'start'),
      a: to('1', 'c:true'),
      b: to('2', 'c:false'),
      t: { ...to('input.a ?? input.b', 'a', 'b'), join: 'any' },
    },
    ends: ['succeeded', 1],
  },
  {
    case: 'any step has a join policy: first',
    steps: {
      start,
      c: is('true', 'start'),
      a: to('1', 'c:true'),
      b: to('2', 'c:false'),
      t: { ...to('input', 'a', 'b'), join: 'first' },
    },
    ends: ['succeeded', 1],
  },
  {
    case: 'two ports of one step into one: the one that is taken',
    steps: { start, c: is('input > 1', 'start'), t: to('input', 'c:true', 'c:false') },
    input: 5,
    ends: ['succeeded', 5],
  },
  {
    case: 'an error and a value of one step into one',
    steps: { start, p: { ...fails(1), after: ['start'] }, t: to('input.code', 'p', 'p:error') },
    ends: ['succeeded', 'probe'],
  },
  {
    case: 'a diamond whose sides take different times',
    steps: {
      start,
      a: { ...fails(0, { params: { takes: 80, gives: 'a' } }), after: ['start'] },
      b: { ...fails(0, { params: { takes: 20, gives: 'b' } }), after: ['start'] },
      o: out('input', 'a', 'b'),
    },
    ends: ['succeeded', { a: 'a', b: 'b' }],
    took: 80,
  },
  {
    case: 'null is a value, not a way that is not taken',
    steps: { start, a: to('null', 'start'), b: to('undefined', 'start'), j: join('all', 'a', 'b') },
    ends: ['succeeded', { a: null, b: null }],
  },
]
