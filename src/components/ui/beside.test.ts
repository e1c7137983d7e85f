import { describe, expect, it } from 'vitest'
import { beside } from './beside'

const view = { width: 800, height: 600 }
const size = { width: 200, height: 100 }
const below = { side: 'bottom', align: 'start', gap: 4 } as const

describe('a floating box', () => {
  it('stands below its anchor, edge to edge', () => {
    expect(beside({ x: 50, y: 20, width: 40, height: 28 }, size, view, below)).toEqual({
      x: 50,
      y: 52,
    })
  })

  it('goes above where there is no room below', () => {
    expect(beside({ x: 50, y: 560, width: 40, height: 28 }, size, view, below)).toEqual({
      x: 50,
      y: 456,
    })
  })

  it('ends with its anchor, or stands in its middle', () => {
    const anchor = { x: 400, y: 20, width: 40, height: 28 }
    expect(beside(anchor, size, view, { ...below, align: 'end' }).x).toBe(240)
    expect(beside(anchor, size, view, { ...below, align: 'center' }).x).toBe(320)
  })

  it('never leaves the window', () => {
    expect(beside({ x: 780, y: 20, width: 10, height: 28 }, size, view, below).x).toBe(592)
    expect(beside({ x: -50, y: 20, width: 10, height: 28 }, size, view, below).x).toBe(8)
  })

  it('stands to the right, or to the left where there is no room', () => {
    const right = { side: 'right', align: 'start', gap: 4 } as const
    expect(beside({ x: 50, y: 40, width: 40, height: 28 }, size, view, right)).toEqual({
      x: 94,
      y: 40,
    })
    expect(beside({ x: 700, y: 40, width: 40, height: 28 }, size, view, right)).toEqual({
      x: 496,
      y: 40,
    })
  })
})
