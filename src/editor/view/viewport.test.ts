import { describe, expect, it } from 'vitest'
import { frameSize, zoomBy } from './viewport'

const room = { width: 640, height: 400 }

describe('frameSize', () => {
  it('fits a wide page into a narrow room without changing its layout width', () =>
    expect(frameSize(room, 'desktop', 'fit')).toEqual({ width: 1280, height: 800, scale: 0.5 }))
  it('never enlarges to fit', () =>
    expect(frameSize(room, 'phone', 'fit')).toEqual({ width: 375, height: 400, scale: 1 }))
  it('lays a page that fills the room out for its width at any zoom', () => {
    expect(frameSize(room, 'fill', 'fit')).toEqual({ width: 640, height: 400, scale: 1 })
    expect(frameSize(room, 'fill', 2)).toEqual({ width: 640, height: 200, scale: 2 })
    expect(frameSize(room, 'fill', 0.5)).toEqual({ width: 640, height: 800, scale: 0.5 })
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
