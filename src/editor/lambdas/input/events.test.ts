import { expect, it } from 'vitest'
import { freshEventName, neighbourOf, parseEventName, withCopyOf, withEvent } from './events'

const events = [
  { id: 'a', name: 'Small', input: 1 },
  { id: 'b', name: 'Large', input: 2 },
]

it('finds a name that is free', () => {
  expect(freshEventName(events, 'Event')).toBe('Event')
  expect(freshEventName(events, 'Small')).toBe('Small 2')
})

it('refuses no name and one that is taken, but not its own', () => {
  expect(parseEventName(events, ' ')).toEqual({ ok: false, error: 'Enter a name.' })
  expect(parseEventName(events, 'Small ').ok).toBe(false)
  expect(parseEventName(events, 'Small', 'a')).toEqual({ ok: true, value: 'Small' })
})

it('changes one event and copies one beside itself', () => {
  expect(withEvent(events, 'b', { input: 3 })).toEqual([events[0], { ...events[1], input: 3 }])
  expect(withCopyOf(events, 'a', 'c').map(({ name }) => name)).toEqual([
    'Small',
    'Small copy',
    'Large',
  ])
})

it('goes on to the next event when one is taken away', () => {
  expect(neighbourOf(events, 'a')?.id).toBe('b')
  expect(neighbourOf(events, 'b')?.id).toBe('a')
  expect(neighbourOf(events.slice(0, 1), 'a')).toBeUndefined()
})
