import { expect, it } from 'vitest'
import { limitsOf } from './limits'

const MB = 1024 * 1024

it('has limits for a lambda that asks for none', () => {
  expect(limitsOf({})).toEqual({ wall: 5000, cpu: 2000, memory: 64 * MB })
})

it('gives what is asked for, up to the ceiling', () => {
  expect(limitsOf({ timeout: 500, memory: 8 })).toEqual({ wall: 500, cpu: 500, memory: 8 * MB })
  expect(limitsOf({ timeout: 60_000, memory: 256 })).toEqual({
    wall: 60_000,
    cpu: 30_000,
    memory: 256 * MB,
  })
  expect(limitsOf({ timeout: 1e9, memory: 1e9 })).toEqual(
    limitsOf({ timeout: 60_000, memory: 256 }),
  )
})

it.each([-1, 0, Number.NaN, Infinity, '9' as unknown as number])(
  'takes %s for nothing',
  (asked) => {
    expect(limitsOf({ timeout: asked, memory: asked })).toEqual(limitsOf({}))
  },
)
