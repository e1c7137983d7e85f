import { expect, it, vi } from 'vitest'
import { createReadColor } from './readColor'

it('reads rgb by itself, and draws every other colour once, without its alpha', () => {
  const draw = vi.fn<(css: string) => [number, number, number]>(() => [1, 2, 3])
  const read = createReadColor(draw)
  expect(read('rgb(255, 0, 10)')).toEqual({ rgb: [255, 0, 10], alpha: 1 })
  expect(read('rgba(0, 0, 0, 0)')).toEqual({ rgb: [0, 0, 0], alpha: 0 })
  expect(read('transparent').alpha).toBe(0)
  expect(draw).not.toHaveBeenCalled()
  expect(read('oklch(0.58 0.24 265 / 0.4)')).toEqual({ rgb: [1, 2, 3], alpha: 0.4 })
  expect(read('oklch(0.58 0.24 265 / 0.4)').alpha).toBe(0.4)
  expect(read('color(display-p3 1 0 0)').alpha).toBe(1)
  expect(draw.mock.calls).toEqual([['oklch(0.58 0.24 265)'], ['color(display-p3 1 0 0)']])
})
