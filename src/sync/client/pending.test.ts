import { describe, expect, it } from 'vitest'
import type { Json } from '@/model/json'
import { POSITION, type Change, type Creates } from '../merge/types'
import { freeze } from './freeze'
import { offerWhole, refuseOp, waitAgain } from './offer'
import { foldEdits, viewOf, type Pending } from './pending'

const KEY = 'nodes:t/a'

function pending(set: Record<string, Change>, creates?: Creates): Pending {
  return { key: KEY, set: new Map(Object.entries(set)), ...(creates && { creates }) }
}
const setOf = (of: Pending | undefined) => of && Object.fromEntries(of.set)

describe('foldEdits', () => {
  it('keeps what was seen first and what was written last', () => {
    const first = foldEdits(undefined, KEY, [{ path: 'name', seen: 'a', to: 'b' }])
    const then = foldEdits(first, KEY, [{ path: 'name', seen: 'a', to: 'c' }])
    expect(setOf(then)).toEqual({ name: ['a', 'c'] })
  })

  it('waits no more for a register that is back where it was', () => {
    const there = foldEdits(undefined, KEY, [{ path: 'name', seen: 'a', to: 'b' }])
    expect(foldEdits(there, KEY, [{ path: 'name', seen: 'a', to: 'a' }])).toBe(undefined)
  })

  it('tells a new record as what it has, and one without anything as well', () => {
    const made = pending({ name: [undefined, 'a'] }, 1)
    expect(setOf(foldEdits(made, KEY, [{ path: 'name', seen: 'a', to: 'b' }]))).toEqual({
      name: [undefined, 'b'],
    })
    const emptied = foldEdits(made, KEY, [{ path: 'name', seen: 'a', to: undefined }])
    expect(emptied).toEqual({ key: KEY, set: new Map(), creates: 1 })
  })
})

it('shows what waits over what is under way over what is confirmed', () => {
  const base = new Map<string, Json>([
    ['name', 'a'],
    ['text', 'x'],
  ])
  const view = viewOf(base, [
    { mid: 1, key: KEY, set: new Map([['name', ['a', 'b']]]) },
    pending({ name: ['b', 'c'], text: ['x', undefined] }),
  ])
  expect(view && Object.fromEntries(view)).toEqual({ name: 'c' })
  expect(viewOf(undefined, [pending({ name: ['a', 'b'] })])).toBe(undefined)
})

it('numbers a batch without a gap, parents before what hangs under them', () => {
  const node = (id: string, parentId: string): Pending => ({
    key: `nodes:t/${id}`,
    creates: 1,
    set: new Map([[POSITION, [undefined, [parentId, 'children', 'a0']]]]),
  })
  const batch = freeze([node('c', 'b'), node('b', 'a'), node('a', 'root'), node('d', 'b')], 7)
  expect(batch.map(({ mid, key }) => [mid, key])).toEqual([
    [7, 'nodes:t/a'],
    [8, 'nodes:t/b'],
    [9, 'nodes:t/c'],
    [10, 'nodes:t/d'],
  ])
})

describe('waitAgain', () => {
  const underWay = (creates?: Creates) => [
    {
      mid: 3,
      key: KEY,
      set: new Map([['name', ['a', 'b'] as const]]),
      ...(creates && { creates }),
    },
  ]

  it('puts what was under way below what was edited since', () => {
    const again = waitAgain(underWay(), [pending({ name: ['b', 'c'] })])
    expect(setOf(again.get(KEY))).toEqual({ name: ['a', 'c'] })
  })

  it('makes what was to be made, unless it was purged', () => {
    expect(waitAgain(underWay(1), []).get(KEY)?.creates).toBe('u')
    expect(waitAgain(underWay(), []).get(KEY)?.creates).toBe(undefined)
  })

  it('takes a mere offer for one until somebody edits it', () => {
    expect(waitAgain(underWay('o'), []).get(KEY)?.creates).toBe('o')
    const edited = waitAgain(underWay('o'), [pending({ name: ['b', 'c'] })])
    expect(edited.get(KEY)?.creates).toBe('u')
    const offer = pending({ name: [undefined, 'a'] }, 'o')
    expect(foldEdits(offer, KEY, [{ path: 'name', seen: 'a', to: 'b' }])?.creates).toBe('u')
  })
})

it('offers a record whole, but for what is this browser’s own business', () => {
  const offered = offerWhole(
    'settings:s',
    new Map<string, Json>([
      ['autoSync', true],
      ['x', 1],
    ]),
  )
  expect(offered.creates).toBe('u')
  expect(setOf(offered)).toEqual({ x: [undefined, 1] })
})

describe('refuseOp', () => {
  const op = { mid: 3, key: KEY, set: new Map([['name', ['a', 'b'] as const]]) }

  it('lets what the server refuses wait, with the reason', () => {
    expect(refuseOp(op, undefined, 'Too large.')).toEqual({
      key: KEY,
      set: op.set,
      refused: 'Too large.',
    })
  })

  it('tries again what was edited since, and what somebody edits', () => {
    const again = refuseOp(op, pending({ name: ['b', 'c'] }), 'Too large.')
    expect(again).toEqual({ key: KEY, set: new Map([['name', ['a', 'c']]]) })
    const refused = refuseOp(op, undefined, 'Too large.')
    const edited = foldEdits(refused, KEY, [{ path: 'name', seen: 'b', to: 'd' }])
    expect(edited).toEqual({ key: KEY, set: new Map([['name', ['a', 'd']]]) })
  })
})
