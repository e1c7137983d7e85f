import { start, is, to, out, fails, retry, each, type Row } from './rows'

/** Map and While. */
export const CONTAINERS: readonly Row[] = [
  {
    case: 'Map keeps the order',
    steps: {
      start,
      m: each('[30, 10, 20]'),
      p: { kind: 'probe', in: 'm', params: { gives: null } },
      d: { kind: 'delay', in: 'm', params: { time: 'item', unit: 'ms' } },
      o: { ...out('index', 'd', 'p'), in: 'm' },
    },
    ends: ['succeeded', [0, 1, 2]],
    took: 30,
  },
  {
    case: 'Map over nothing',
    steps: { start, m: each('[]'), t: { ...to('1'), in: 'm' } },
    ends: ['succeeded', []],
  },
  {
    case: 'Map without steps inside',
    steps: { start, m: each('[1, 2]') },
    ends: ['succeeded', [null, null]],
  },
  {
    case: 'Map over what is no list',
    steps: { start, m: each('input') },
    input: 7,
    ends: ['failed', 'type'],
  },
  {
    case: 'Map over too many items',
    steps: { start, m: each('range'), t: { ...to('1'), in: 'm' } },
    ends: ['failed', 'expression'],
  },
  {
    case: 'Map one at a time',
    steps: {
      start,
      m: each('[1, 2, 3]', { concurrency: 1 }),
      p: { ...fails(0, { params: { takes: 100 } }), in: 'm' },
    },
    ends: ['succeeded', [1, 2, 3]],
    took: 300,
  },
  {
    case: 'Map three at a time',
    steps: {
      start,
      m: each('[1, 2, 3]', { concurrency: 3 }),
      p: { ...fails(0, { params: { takes: 100 } }), in: 'm' },
    },
    ends: ['succeeded', [1, 2, 3]],
    took: 100,
  },
  {
    case: 'Map stops when one fails',
    steps: {
      start,
      m: each('[1, 2, 3]', { concurrency: 1 }),
      t: { kind: 'throw', in: 'm', params: { message: 'x', code: 'mine' } },
    },
    ends: ['failed', 'mine'],
  },
  {
    case: 'Map leaves out what fails',
    steps: {
      start,
      m: each('[1, 2, 3]', { onError: 'skip' }),
      c: { ...is('item === 2'), in: 'm' },
      t: { kind: 'throw', in: 'm', params: { message: 'x' }, after: ['c:true'] },
      o: { ...out('item', 'c:false'), in: 'm' },
    },
    ends: ['succeeded', [1, 3]],
  },
  {
    case: 'Map keeps the errors',
    steps: {
      start,
      m: each('[1, 2]', { onError: 'collect' }),
      c: { ...is('item === 2'), in: 'm' },
      t: { kind: 'throw', in: 'm', params: { message: 'x', code: 'mine' }, after: ['c:true'] },
      o: { ...out('item', 'c:false'), in: 'm' },
      end: out('input.map(one => one?.error?.code ?? one)', 'm'),
    },
    ends: ['succeeded', [1, 'mine']],
  },
  {
    case: 'an error edge inside of Map',
    steps: {
      start,
      m: each('[1, 2]'),
      p: { ...fails(1), in: 'm' },
      e: { ...to('input.code', 'p:error'), in: 'm' },
    },
    ends: ['succeeded', ['probe', 'probe']],
  },
  {
    case: 'the error edge of Map',
    steps: {
      start,
      m: each('[1, 2]'),
      p: { ...fails(1), in: 'm' },
      e: to('input.data.index', 'm:error'),
    },
    ends: ['succeeded', 0],
  },
  {
    case: 'retries inside of Map',
    steps: { start, m: each('[1, 2]'), p: { ...fails(2), retry, in: 'm' } },
    ends: ['succeeded', [1, 2]],
    took: 300,
  },
  {
    case: 'what comes before Map is read inside',
    steps: {
      start,
      a: to('10', 'start'),
      m: each('[1, 2]', {}, 'a'),
      t: { ...to('item + nodes.a.out'), in: 'm' },
    },
    ends: ['succeeded', [11, 12]],
  },
  {
    case: 'what is beside Map is not',
    steps: { start, a: to('10', 'start'), m: each('[1]'), t: { ...to('nodes.a.out'), in: 'm' } },
    ends: ['failed', 'reference'],
  },
  {
    case: 'Map in Map',
    steps: {
      start,
      m: each('[[1, 2], [3]]'),
      n: { ...each('item', {}, 'x'), after: [], in: 'm' },
      t: { ...to('item * 10'), in: 'n' },
    },
    ends: ['succeeded', [[10, 20], [30]]],
  },
  {
    case: 'an edge over the border',
    steps: { start, m: each('[1]'), t: { ...to('1', 'start'), in: 'm' } },
    ends: ['failed', 'border'],
  },
  {
    case: 'While goes round',
    steps: {
      start,
      w: { kind: 'while', params: { condition: 'item < 100' }, after: ['start'] },
      t: { ...to('item * 2'), in: 'w' },
    },
    input: 3,
    ends: ['succeeded', 192],
  },
  {
    case: 'While that never begins gives its input',
    steps: {
      start,
      w: { kind: 'while', params: { condition: 'false' }, after: ['start'] },
      t: { ...to('0'), in: 'w' },
    },
    input: 3,
    ends: ['succeeded', 3],
  },
  {
    case: 'While without an end',
    steps: {
      start,
      w: { kind: 'while', params: { condition: 'true', maxIterations: 5 }, after: ['start'] },
      t: { ...to('index'), in: 'w' },
    },
    ends: ['failed', 'maxIterations'],
    attempts: { t: 5 },
  },
  {
    case: 'While whose step fails',
    steps: {
      start,
      w: { kind: 'while', params: { condition: 'true' }, after: ['start'] },
      p: { ...fails(1), in: 'w' },
      e: to('input.code', 'w:error'),
    },
    ends: ['succeeded', 'probe'],
  },
  {
    case: 'While with nothing inside and no end',
    steps: {
      start,
      w: { kind: 'while', params: { condition: 'true', maxIterations: 10000 }, after: ['start'] },
    },
    ends: ['failed', 'maxIterations'],
  },
  {
    case: 'Map over five thousand empty rounds',
    steps: {
      start,
      m: each('input'),
      c: { ...is('false'), in: 'm', disabled: 'skip' },
      o: out('input.length', 'm'),
    },
    input: Array.from({ length: 5000 }, () => 0),
    ends: ['succeeded', 5000],
  },
  {
    case: 'a container that is switched off hands its input on',
    steps: { start, m: { ...each('[1]'), disabled: 'bypass' }, t: { ...to('1'), in: 'm' } },
    input: 9,
    ends: ['succeeded', 9],
  },
]
