import { expect, it } from 'vitest'
import { frameScale, modesWith, zoomStep } from './previewView'

it('frames fit beside each other, are never enlarged, and stay wide enough to be seen', () => {
  const room = { width: 808, height: 608 }
  const two = { count: 2, width: 800, zoom: 'fit', wraps: false } as const
  expect(frameScale(room, two)).toEqual({ scale: 0.5, height: 1200 })
  expect(frameScale(room, { ...two, width: 375 }).scale).toBe(1)
  expect(frameScale(room, { ...two, zoom: 2 })).toEqual({ scale: 2, height: 300 })
  expect(frameScale({ width: 200, height: 608 }, { ...two, width: 264 }).scale).toBe(0.5)
})

it('many frames stand in rows', () => {
  const five = { count: 5, width: 800, zoom: 'fit', wraps: true } as const
  expect(frameScale({ width: 808, height: 608 }, five)).toEqual({
    scale: 264 / 800,
    height: Math.round(296 / (264 / 800)),
  })
})

it('zoom goes by steps and ends', () => {
  expect(zoomStep(0.4, 1)).toBe(0.5)
  expect(zoomStep(0.5, -1)).toBe(0.33)
  expect(zoomStep(2, 1)).toBe(2)
})

it('a mode that is looked at takes the place of its scheme', () => {
  expect(modesWith(['light', 'dark'], 'dim', 'dark')).toEqual(['light', 'dim'])
  expect(modesWith(['light', 'dark'], 'paper', 'light')).toEqual(['paper', 'dark'])
  expect(modesWith(['light', 'dark'], 'dark', 'dark')).toEqual(['light', 'dark'])
})
