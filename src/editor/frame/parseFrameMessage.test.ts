import { describe, expect, it } from 'vitest'
import { parseFrameMessage } from './parseFrameMessage'

const rect = { x: 0, y: 1, width: 2, height: 3 }
const slot = {
  path: 'r',
  nodeId: 'r',
  slot: 'children',
  flow: 'vertical',
  reversed: false,
  rect,
  children: [{ nodeId: 'a', rect }],
}
const snapshot = { scroll: { x: 0, y: 0 }, viewport: {}, content: {}, slots: [slot] }

const part = { rgb: [0, 128, 255], tokens: ['primary'], exact: true }
const seen = {
  type: 'Text',
  paths: ['r/a'],
  count: 2,
  text: 'Hello',
  fg: part,
  bg: part,
  size: 16,
  weight: 400,
}
const contrast = { kind: 'contrast', seq: 1, rows: [seen], seen: 3, of: 3, done: true }
const users = { kind: 'tokenUsers', seq: 1, ids: ['a'], count: 1, page: false }

describe('parseFrameMessage', () => {
  it.each([
    { kind: 'ready', protocol: 1 },
    { kind: 'hit', seq: 1, path: 'r/a', rect },
    { kind: 'hit', seq: 1, path: null, rect: null },
    { kind: 'bounds', seq: 1, rect },
    { kind: 'bounds', seq: 1, rect: null },
    { kind: 'measured', seq: 1, snapshot },
    { kind: 'text', nodeId: 'a', prop: 'text', value: 'x', done: true },
    { kind: 'editing', nodeId: null },
    { kind: 'editing', nodeId: null, pressed: 'a' },
    { kind: 'running', type: null },
    { kind: 'runAgain', type: 'component:a' },
    { kind: 'codeError', type: null, nodeId: null, message: 'x', path: '/a', line: 1 },
    contrast,
    { ...contrast, rows: [{ ...seen, unjudged: 'image' }] },
    users,
    { kind: 'pong', seq: 3 },
  ])('takes %j', (message) => expect(parseFrameMessage(message)).toBe(message))

  it.each([
    null,
    'ready',
    [],
    {},
    { kind: 'toString' },
    { kind: 'unknown' },
    { kind: 'ready' },
    { kind: 'editing', nodeId: null, pressed: 1 },
    { kind: 'hit', seq: '1', path: 'a', rect },
    { kind: 'hit', seq: 1, path: {}, rect },
    { kind: 'bounds', seq: 1, rect: { x: 0 } },
    { kind: 'measured', seq: 1, snapshot: { ...snapshot, slots: [{ ...slot, rect: { x: 0 } }] } },
    { kind: 'measured', seq: 1, snapshot: { ...snapshot, slots: [{ ...slot, children: [1] }] } },
    { kind: 'running', type: 1 },
    { kind: 'runAgain', type: null },
    { kind: 'codeError', type: null, nodeId: null, message: {} },
    { kind: 'codeError', type: null, nodeId: null, message: 'x', line: '1' },
    { kind: 'scrolled', x: Number.NaN, y: 0 },
    { ...contrast, rows: Array.from({ length: 201 }, () => seen) },
    { ...contrast, rows: [{ ...seen, text: 'x'.repeat(41) }] },
    { ...contrast, rows: [{ ...seen, paths: Array.from({ length: 21 }, () => 'r') }] },
    { ...contrast, rows: [{ ...seen, fg: { ...part, rgb: [0, 0, 256] } }] },
    { ...contrast, rows: [{ ...seen, fg: { ...part, rgb: [0, 0] } }] },
    { ...contrast, rows: [{ ...seen, bg: { ...part, tokens: ['__proto__'] } }] },
    { ...contrast, rows: [{ ...seen, unjudged: 'toString' }] },
    { ...contrast, seen: -1 },
    { ...users, ids: [1] },
    { ...users, count: 1.5 },
    { kind: 'text', nodeId: 'a', prop: 'text', value: { html: 'x' }, done: true },
  ])('refuses %j', (message) => expect(parseFrameMessage(message)).toBeUndefined())
})
