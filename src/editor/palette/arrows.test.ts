import { describe, expect, it } from 'vitest'
import { tileAfterKey } from './arrows'

/** Two columns; the second group begins under a heading after an odd tile. */
const places = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 0, y: 36 },
  { x: 0, y: 90 },
  { x: 100, y: 90 },
]

describe('arrows among tiles', () => {
  it('go down and up by column', () => {
    expect(tileAfterKey('ArrowDown', 0, places)).toBe(2)
    expect(tileAfterKey('ArrowUp', 4, places)).toBe(2)
    expect(tileAfterKey('ArrowDown', 2, places)).toBe(3)
  })

  it('take the nearest tile of a shorter row', () => {
    expect(tileAfterKey('ArrowDown', 1, places)).toBe(2)
  })

  it('go left and right in reading order, and stop at the ends', () => {
    expect(tileAfterKey('ArrowRight', 1, places)).toBe(2)
    expect(tileAfterKey('ArrowLeft', 2, places)).toBe(1)
    expect(tileAfterKey('ArrowLeft', 0, places)).toBeUndefined()
    expect(tileAfterKey('ArrowRight', 4, places)).toBeUndefined()
    expect(tileAfterKey('ArrowUp', 1, places)).toBeUndefined()
    expect(tileAfterKey('ArrowDown', 4, places)).toBeUndefined()
  })

  it('know Home and End, and leave other keys alone', () => {
    expect(tileAfterKey('Home', 3, places)).toBe(0)
    expect(tileAfterKey('End', 0, places)).toBe(4)
    expect(tileAfterKey('x', 0, places)).toBeUndefined()
  })
})
