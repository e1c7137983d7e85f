import { describe, expect, it } from 'vitest'
import { DEFAULT_BREAKPOINTS } from '@/model/breakpoints'
import { choiceOf, frameSize, viewportsOf, zoomBy } from './viewport'

const room = { width: 640, height: 400 }

describe('frameSize', () => {
  it('fits a wide page into a narrow room without changing its layout width', () =>
    expect(frameSize(room, 1280, 'fit')).toEqual({ width: 1280, height: 800, scale: 0.5 }))
  it('never enlarges to fit', () =>
    expect(frameSize(room, 375, 'fit')).toEqual({ width: 375, height: 400, scale: 1 }))
  it('lays a page that fills the room out for its width at any zoom', () => {
    expect(frameSize(room, null, 'fit')).toEqual({ width: 640, height: 400, scale: 1 })
    expect(frameSize(room, null, 2)).toEqual({ width: 640, height: 200, scale: 2 })
    expect(frameSize(room, null, 0.5)).toEqual({ width: 640, height: 800, scale: 0.5 })
  })
})

describe('zoomBy', () => {
  it('walks the steps from any scale and stays in range', () => {
    expect(zoomBy(0.7, 1)).toBe(0.75)
    expect(zoomBy(0.7, -1)).toBe(0.67)
    expect(zoomBy(2, 1)).toBe(2)
    expect(zoomBy(0.5, -1)).toBe(0.33)
    expect(zoomBy(0.1, -1)).toBe(0.1)
  })
})

describe('viewportsOf', () => {
  const widths = (...maxWidths: number[]) =>
    viewportsOf(maxWidths.map((maxWidth) => ({ id: `w${maxWidth}`, name: 'W', maxWidth }))).map(
      ({ width }) => width,
    )
  it('offers a usual width of each breakpoint, and one that is wider than all', () => {
    expect(viewportsOf(DEFAULT_BREAKPOINTS).map(({ id, width }) => [id, width])).toEqual([
      ['phone', 375],
      ['tablet', 768],
      ['desktop', 1280],
      ['fill', null],
    ])
    expect(widths(1400, 991)).toEqual([768, 1280, 1440, null])
    expect(widths(3000)).toEqual([1280, 3001, null])
  })
  it('takes the greatest width of a breakpoint in which nothing usual fits', () => {
    expect(widths(700, 650, 240)).toEqual([240, 600, 700, 1280, null])
  })
  it('fills the room in place of a breakpoint that is gone', () => {
    expect(choiceOf('watch', DEFAULT_BREAKPOINTS).width).toBeNull()
    expect(choiceOf('phone', DEFAULT_BREAKPOINTS).breakpoint?.maxWidth).toBe(479)
  })
})
