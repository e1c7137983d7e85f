import { expect, it } from 'vitest'
import { findChromium } from './chromium.mjs'

const places = ['/usr/bin/chromium', '/usr/bin/google-chrome']

it('takes the one that the environment names before any other', () => {
  const environment = { ESPALIER_CHROMIUM: '/a', CHROME_PATH: '/b' }
  expect(findChromium({ environment, places, starts: () => true })).toBe('/a')
  expect(findChromium({ environment: { CHROME_PATH: '/b' }, places, starts: () => true })).toBe(
    '/b',
  )
})

it('takes the first usual place whose browser starts', () => {
  const starts = (file) => file === '/usr/bin/google-chrome'
  expect(findChromium({ environment: {}, places, starts })).toBe('/usr/bin/google-chrome')
})

it('refuses a named browser that does not start, rather than taking another', () => {
  const starts = (file) => file !== '/a'
  expect(() => findChromium({ environment: { ESPALIER_CHROMIUM: '/a' }, places, starts })).toThrow(
    'ESPALIER_CHROMIUM is “/a”, which does not start: set it to the path of a Chromium or Chrome, or unset it.',
  )
})

it('finds none where none is', () => {
  expect(findChromium({ environment: {}, places: ['/nowhere/chromium'] })).toBeUndefined()
})
