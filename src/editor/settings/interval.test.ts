import { expect, it } from 'vitest'
import { readInterval, shownInterval } from './interval'

it.each([
  ['30', 's', 30_000],
  [' 1.5 ', 'min', 90_000],
  ['0,5', 'h', 1_800_000],
  ['1', 's', 1000],
  ['24', 'h', 86_400_000],
] as const)('“%s” %s is %i ms', (typed, unit, ms) => {
  expect(readInterval(typed, unit)).toEqual({ ms })
})

it.each([
  ['0.9', 's', /shortest interval is 1 second/],
  ['0', 'min', /shortest/],
  ['-5', 's', /shortest/],
  ['25', 'h', /longest interval is 24 hours/],
  ['', 's', /Type a number/],
  ['soon', 's', /Type a number/],
  ['Infinity', 's', /Type a number/],
] as const)('“%s” %s is refused', (typed, unit, problem) => {
  expect(readInterval(typed, unit)).toEqual({ problem: expect.stringMatching(problem) as unknown })
})

it.each([
  [30_000, '30', 's'],
  [90_000, '90', 's'],
  [120_000, '2', 'min'],
  [3_600_000, '1', 'h'],
  [1500, '1.5', 's'],
])('%i ms is shown as %s %s, and read back as the same', (ms, number, unit) => {
  const shown = shownInterval(ms)
  expect(shown).toEqual({ number, unit })
  expect(readInterval(shown.number, shown.unit)).toEqual({ ms })
})
