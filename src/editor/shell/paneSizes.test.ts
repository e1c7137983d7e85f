// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest'
import { readPaneSizes, writePaneSizes } from './paneSizes'

afterEach(() => localStorage.clear())

it('leaves a small window’s room to the canvas', () => {
  expect(readPaneSizes(1440)).toEqual({ left: 264, right: 300, insert: 52 })
  expect(readPaneSizes(1024)).toEqual({ left: 240, right: 260, insert: 52 })
})

it('remembers sizes, and forgets those out of range', () => {
  writePaneSizes({ left: 300, right: 9000, insert: 40 })
  expect(readPaneSizes(1440)).toEqual({ left: 300, right: 300, insert: 40 })
})
