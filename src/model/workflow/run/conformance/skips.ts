import { start, is, to, out, fails, chain, type Row } from './rows'

/** Ways that are not taken, and steps that are switched off. */
export const SKIPS: readonly Row[] = [
  {
    case: 'what hangs on a way that is not taken is skipped, to its end',
    steps: {
      start,
      c: is('false', 'start'),
      a: to('1', 'c:true'),
      b: to('2', 'a'),
      d: to('3', 'b'),
    },
    ends: ['succeeded', null],
    became: { a: 'skipped', b: 'skipped', d: 'skipped' },
  },
  {
    case: 'a switch takes the first case that holds',
    steps: {
      start,
      s: {
        kind: 'switch',
        params: {
          cases: [
            { port: 'x', label: 'x', when: 'input > 1' },
            { port: 'y', label: 'y', when: 'input > 0' },
          ],
        },
        after: ['start'],
      },
      x: to('"x"', 's:x'),
      y: to('"y"', 's:y'),
      z: to('"z"', 's:otherwise'),
    },
    input: 5,
    ends: ['succeeded', 'x'],
    became: { x: 'ok', y: 'skipped', z: 'skipped' },
  },
  {
    case: 'a switch where none holds',
    steps: {
      start,
      s: {
        kind: 'switch',
        params: { cases: [{ port: 'x', label: 'x', when: 'input > 1' }] },
        after: ['start'],
      },
      x: to('"x"', 's:x'),
      z: to('"z"', 's:otherwise'),
    },
    input: 0,
    ends: ['succeeded', 'z'],
  },
  {
    case: 'triggers that did not begin the run are skipped',
    steps: { start, other: { kind: 'called' }, a: to('1', 'start'), b: to('2', 'other') },
    ends: ['succeeded', 1],
    became: { other: 'skipped', b: 'skipped' },
  },
  {
    case: 'a step that nothing leads to is skipped',
    steps: { start, lost: to('1'), a: to('2', 'start') },
    ends: ['succeeded', 2],
    became: { lost: 'skipped' },
  },
  {
    case: 'switched off: skip',
    steps: {
      start,
      a: { ...to('1', 'start'), disabled: 'skip' },
      b: to('2', 'a'),
      c: to('3', 'start'),
    },
    ends: ['succeeded', 3],
    became: { a: 'skipped', b: 'skipped' },
  },
  {
    case: 'switched off: hand the input on',
    steps: {
      start,
      a: { ...fails(9), after: ['start'], disabled: 'bypass' },
      b: to('input + 1', 'a'),
    },
    input: 1,
    ends: ['succeeded', 2],
  },
  {
    case: 'a condition that is switched off leads its first way',
    steps: {
      start,
      c: { ...is('false', 'start'), disabled: 'bypass' },
      a: to('1', 'c:true'),
      b: to('2', 'c:false'),
    },
    ends: ['succeeded', 1],
  },
  {
    case: 'what reads a skipped step reads nothing',
    steps: {
      start,
      c: is('false', 'start'),
      a: to('1', 'c:true'),
      t: { ...to('nodes.a.out ?? "none"', 'a', 'c:false'), join: 'any' },
    },
    ends: ['succeeded', 'none'],
  },
  {
    case: 'notes are not run',
    steps: { start, n: { kind: 'note', params: { text: 'x' } }, a: to('1', 'start') },
    ends: ['succeeded', 1],
    became: { n: '-' },
  },
  {
    case: 'a chain of two thousand skipped steps',
    steps: { start, c: is('false', 'start'), ...chain(2000, 'c:true'), o: out('"end"', 'start') },
    ends: ['succeeded', 'end'],
  },
]
