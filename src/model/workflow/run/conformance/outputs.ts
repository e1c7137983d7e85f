import { start, is, to, out, type Row } from './rows'

/** What a run gives. */
export const OUTPUTS: readonly Row[] = [
  {
    case: 'one output',
    steps: { start, o: out('input * 2', 'start') },
    input: 2,
    ends: ['succeeded', 4],
  },
  {
    case: 'two outputs by name',
    steps: { start, a: out('1', 'start'), b: out('2', 'start') },
    ends: ['succeeded', { a: 1, b: 2 }],
  },
  {
    case: 'of two outputs the one whose way is taken',
    steps: { start, c: is('true', 'start'), a: out('1', 'c:true'), b: out('2', 'c:false') },
    ends: ['succeeded', 1],
  },
  { case: 'no output: the one end', steps: { start, a: to('1', 'start') }, ends: ['succeeded', 1] },
  {
    case: 'no output: several ends by name',
    steps: { start, a: to('1', 'start'), b: to('2', 'start') },
    ends: ['succeeded', { a: 1, b: 2 }],
  },
  { case: 'nothing but a trigger', steps: { start }, ends: ['succeeded', null] },
]
