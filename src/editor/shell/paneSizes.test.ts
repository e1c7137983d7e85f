// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest'
import { paneSizes } from './paneSizes'

afterEach(() => localStorage.clear())

it('leaves a small window’s room to the canvas', () => {
  expect(paneSizes.read(1440)).toEqual({ left: 264, right: 300, insert: 52 })
  expect(paneSizes.read(1024)).toEqual({ left: 240, right: 260, insert: 52 })
})

it('remembers sizes, and forgets those out of range', () => {
  paneSizes.write({ left: 300, right: 9000, insert: 40 })
  expect(paneSizes.read(1440)).toEqual({ left: 300, right: 300, insert: 40 })
})
