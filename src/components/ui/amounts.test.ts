import { expect, it } from 'vitest'
import { bytesText, countText, durationText, momentText } from './amounts'

it.each([
  [0.4, '0 ms'],
  [41.7, '42 ms'],
  [9_999, '9999 ms'],
  [12_340, '12.3 s'],
  [125_400, '2 min 5 s'],
])('says %d milliseconds as %s', (ms, text) => expect(durationText(ms)).toBe(text))

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1023, '1023 bytes'],
  [1024, '1 kB'],
  [1600, '1.6 kB'],
  [20_000, '20 kB'],
  [64 * 1024 * 1024, '64 MB'],
])('says %d bytes as %s', (bytes, text) => expect(bytesText(bytes)).toBe(text))

it('counts', () => {
  expect(countText(1, 'line')).toBe('1 line')
  expect(countText(2000, 'line')).toBe('2,000 lines')
  expect(countText(2, 'entry', 'entries')).toBe('2 entries')
})

it('names the day of a moment only when it is another one', () => {
  const noon = new Date(2026, 10, 26, 12).getTime()
  expect(momentText(noon - 1000, noon)).not.toContain('26')
  expect(momentText(noon - 86_400_000, noon)).toContain('25')
})
