import { expect, it } from 'vitest'
import { scrollToShow } from './sideways'

const room = { scrollLeft: 100, clientWidth: 400 }

it.each([
  ['in view', 200, 300, 100],
  ['left of it', 50, 90, 34],
  ['at the very left', 0, 90, 0],
  ['right of it', 600, 700, 316],
  ['wider than the room', 600, 1200, 584],
])('brings what is %s into view', (_, left, right, scroll) => {
  expect(scrollToShow(room, left, right)).toBe(scroll)
})
