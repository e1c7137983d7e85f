import { expect, it } from 'vitest'
import { breakpointsOf, DEFAULT_BREAKPOINTS as breakpoints } from '../breakpoints'
import { breakpointId, whyNoName, whyNoWidth, withBreakpoint } from './breakpointList'

it.each(['', '12.5', 'wide', '199', '4001', '-300'])('takes no width %j', (text) => {
  expect(whyNoWidth(text, breakpoints)).toBe('Enter a whole number of pixels from 200 to 4000.')
})

it('takes no width and no name twice', () => {
  expect(whyNoWidth(' 600 ', breakpoints)).toBeUndefined()
  expect(whyNoWidth('991', breakpoints)).toContain('“Tablet” has this width already')
  expect(whyNoName(' phone', breakpoints)).toContain('a breakpoint “Phone” already')
  expect(whyNoName(' ', breakpoints)).toBe('Enter a name.')
})

it.each([
  ['Large phone', 'large-phone'],
  ['Écran', 'ecran'],
  ['4K', 'k'],
  ['大', 'width'],
  ['Phone', 'phone-3'],
])('makes an id of %s that records can have', (name, id) => {
  expect(breakpointId(name, ['phone', 'phone-2'])).toBe(id)
  expect(breakpointsOf([{ id, name, maxWidth: 600 }])).toHaveLength(1)
})

it('keeps the widest first', () => {
  const wider = withBreakpoint(breakpoints, { id: 'phone', name: 'Phone', maxWidth: 1200 })
  expect(wider.map(({ id }) => id)).toEqual(['phone', 'tablet'])
})
