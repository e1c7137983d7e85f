import { expect, it } from 'vitest'
import type { ShownColor } from '@/model/canvasLooks'
import { backdropIn, groundOf, pageBackdrop, seenOn, type Layer } from './backdrop'

const WHITE: ShownColor = [255, 255, 255]
const BLACK: ShownColor = [0, 0, 0]
const NONE: Layer = {
  background: { rgb: BLACK, alpha: 0 },
  opacity: 1,
  hasImage: false,
  hasFilter: false,
  isPlaced: false,
}
const page = pageBackdrop(WHITE)
const on = (rgb: ShownColor, alpha = 1): Layer => ({ ...NONE, background: { rgb, alpha } })
const text = (rgb: ShownColor, alpha = 1) => ({ rgb, alpha })

it('an element without a background shows what lies beneath it', () => {
  const inner = backdropIn(backdropIn(page, on([10, 20, 30])), NONE)
  expect(groundOf(inner)).toEqual([10, 20, 30])
  expect(seenOn(inner, text(WHITE))).toEqual(WHITE)
})

it('half a background over another is the middle of both', () => {
  const inner = backdropIn(backdropIn(page, on([200, 0, 0])), on(BLACK, 0.5))
  expect(groundOf(inner)).toEqual([100, 0, 0])
})

it('a text that lets half through is the middle of itself and its ground', () => {
  expect(seenOn(backdropIn(page, on([0, 100, 0])), text(WHITE, 0.5))).toEqual([128, 178, 128])
})

it('an opacity lets the page through both the text and its ground', () => {
  // A white button on black ink, on a white page, at half: ground 128, text white.
  const button = backdropIn(page, { ...on(BLACK), opacity: 0.5 })
  expect(groundOf(button)).toEqual([128, 128, 128])
  expect(seenOn(button, text(WHITE))).toEqual(WHITE)
  expect(seenOn(button, text(BLACK))).toEqual([128, 128, 128])
})

it('opacities and half backgrounds add up as one group in the other', () => {
  const outer = backdropIn(page, { ...on([0, 0, 255]), opacity: 0.5 }) // seen: 128, 128, 255
  const inner = backdropIn(outer, { ...on([255, 0, 0], 0.5), opacity: 0.5 })
  // In the outer group: red at 0.25 over blue is 64, 0, 191; half of that over white is 159, 128, 223.
  expect(groundOf(inner)).toEqual([159, 128, 223])
  // Black text: at half over (128, 0, 128) of the group is 0; 0.5 of black over blue; then half over white.
  expect(seenOn(inner, text(BLACK))).toEqual([128, 128, 191])
})

it('a picture behind it cannot be judged until something opaque lies between', () => {
  const picture = backdropIn(page, { ...on(BLACK), hasImage: true })
  expect(backdropIn(picture, NONE).unjudged).toBe('image')
  expect(backdropIn(picture, on(WHITE, 0.9)).unjudged).toBe('image')
  expect(backdropIn(picture, on(WHITE)).unjudged).toBeUndefined()
  expect(backdropIn(page, { ...on(WHITE), hasFilter: true }).unjudged).toBe('filter')
})

it('a box over other content is judged only where it is opaque', () => {
  expect(backdropIn(page, { ...NONE, isPlaced: true }).unjudged).toBe('placed')
  expect(backdropIn(page, { ...on(WHITE), isPlaced: true }).unjudged).toBeUndefined()
})
