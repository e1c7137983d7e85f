import { describe, expect, it } from 'vitest'
import type { Json } from '@/model/json'
import { POSITION, type Change } from '../merge/types'
import { freeze } from './freeze'
import { foldEdits, viewOf, type Pending } from './pending'
import { reidentified } from './reidentify'

const KEY = 'nodes:t/a'

function pending(set: Record<string, Change>, creates?: 1 | 'u'): Pending {
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

describe('reidentified', () => {
  const bases = (record: Record<string, Json>, isThere: boolean) => ({
    before: () => new Map(Object.entries(record)),
    isThere: () => isThere,
  })

  it('puts what was under way below what was edited since', () => {
    const inflight = [{ mid: 3, key: KEY, set: new Map([['name', ['a', 'b'] as const]]) }]
    const [again] = reidentified(
      { inflight, waiting: [pending({ name: ['b', 'c'] })] },
      bases({ name: 'a' }, true),
    )
    expect(setOf(again)).toEqual({ name: ['a', 'c'] })
  })

  it('offers a record whole that the server no longer knows, unless it was purged', () => {
    const [offered] = reidentified(
      { inflight: [], waiting: [pending({ name: ['a', 'b'] })] },
      bases({ name: 'a', text: 'x' }, false),
    )
    expect(offered?.creates).toBe('u')
    expect(setOf(offered)).toEqual({ name: [undefined, 'b'], text: [undefined, 'x'] })
  })
})
