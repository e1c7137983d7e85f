import { describe, expect, it } from 'vitest'
import { DEFAULT_BREAKPOINTS as breakpoints } from '../breakpoints'
import {
  breakpointAt,
  breakpointsIn,
  hasResponsive,
  joinKey,
  keysOfGone,
  laidOver,
  mapAt,
  ownBreakpoints,
  rangesOf,
  splitKey,
  valueAt,
} from '.'

describe('splitKey', () => {
  it.each([
    ['fontSize@phone', 'fontSize', 'phone'],
    ['--gap@tablet', '--gap', 'tablet'],
    ['a@b@wide-2', 'a@b', 'wide-2'],
    ['fontSize', 'fontSize', null],
    ['@phone', '@phone', null],
    ['mail@', 'mail@', null],
    ['mail@Home', 'mail@Home', null],
    ['a@2x', 'a@2x', null],
  ])('reads %s', (key, name, breakpointId) => {
    expect(splitKey(key)).toEqual({ name, breakpointId })
    expect(joinKey(name, breakpointId)).toBe(key)
  })
})

describe('valueAt', () => {
  const map = { gap: 1, 'gap@tablet': 2, 'size@phone': 3, 'gap@watch': 9 }
  const at = (name: string, id: string | null) => valueAt(map, name, { breakpoints, at: id })

  it('is the own value, else that of the next wider breakpoint', () => {
    expect(at('gap', null)).toEqual({ value: 1, from: null })
    expect(at('gap', 'tablet')).toEqual({ value: 2, from: 'tablet' })
    expect(at('gap', 'phone')).toEqual({ value: 2, from: 'tablet' })
    expect(at('size', 'phone')).toEqual({ value: 3, from: 'phone' })
  })
  it('is nothing where only narrower pages have a value', () => {
    expect(at('size', 'tablet')).toEqual({ value: undefined, from: undefined })
    expect(at('constructor', 'phone').from).toBeUndefined()
    expect(valueAt('no map', 'gap', { breakpoints, at: null }).from).toBeUndefined()
  })
  it('lists whose values there are, those of breakpoints that are gone too', () => {
    expect(ownBreakpoints(map, 'gap')).toEqual(['tablet', 'watch'])
    expect(keysOfGone(map, breakpoints)).toEqual(['gap@watch'])
  })
})

it('tells maps with values for breakpoints from others', () => {
  expect(hasResponsive({ 'a@phone': 1 })).toBe(true)
  expect(hasResponsive({ a: 1, 'mail@Home': 2, '@x': 3 })).toBe(false)
  expect(hasResponsive(undefined)).toBe(false)
})

it('reads a whole map at a breakpoint', () => {
  const map = { a: 1, 'a@phone': 2, 'b@tablet': 3, 'c@watch': 4 }
  expect(mapAt(map, breakpoints, null)).toEqual({ a: 1 })
  expect(mapAt(map, breakpoints, 'tablet')).toEqual({ a: 1, b: 3 })
  expect(mapAt(map, breakpoints, 'phone')).toEqual({ a: 2, b: 3 })
})

it('lets a value for all widths that is laid over hold at all of them', () => {
  const main = { a: 1, 'a@phone': 2, b: 3, 'b@phone': 4 }
  expect(laidOver(main, { a: 5 })).toEqual({ a: 5, b: 3, 'b@phone': 4 })
  expect(laidOver(main, { 'a@phone': 6 })).toEqual({ ...main, 'a@phone': 6 })
})

describe('ranges', () => {
  it('finds the narrowest breakpoint that a width is in', () => {
    const found = [1280, 992, 991, 480, 479, 320].map((width) => breakpointAt(breakpoints, width))
    expect(found.map((one) => one?.id)).toEqual([
      undefined,
      undefined,
      'tablet',
      'tablet',
      'phone',
      'phone',
    ])
  })
  it('cuts all widths at the breakpoints that are used, without a gap', () => {
    const used = breakpointsIn([{ 'a@phone': 1 }, undefined, { 'b@watch': 1 }], breakpoints)
    expect(rangesOf(used)).toEqual([
      { at: null, upTo: null, over: 479 },
      { at: 'phone', upTo: 479, over: null },
    ])
    expect(rangesOf(breakpoints).map(({ upTo, over }) => [upTo, over])).toEqual([
      [null, 991],
      [991, 479],
      [479, null],
    ])
  })
})
