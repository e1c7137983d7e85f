import { describe, expect, it } from 'vitest'
import { docFrom, node, rulesFor } from './testing'
import { stepFrom, stopNear, stopsOf, type Stop } from './walk'

const doc = docFrom(
  node(
    'Stack',
    'page',
    node('Stack', 'hero', node('Button', 'title')),
    node('Tabs', 'tabs', node('Tab', 'one')),
    node('Button', 'end'),
  ),
)
const name = ({ place: { parentId, index } }: Stop) => `${parentId}:${index}`

describe('the stops of a keyboard drag', () => {
  it('are all legal gaps in reading order', () => {
    const stops = stopsOf(rulesFor(doc, { type: 'Button' }))
    expect(stops.map(name)).toEqual([
      'page:0',
      'hero:0',
      'hero:1',
      'page:1',
      'one:0',
      'page:2',
      'page:3',
    ])
  })

  it('leave out what is being dragged', () => {
    const stops = stopsOf(rulesFor(doc, { ids: ['hero'] }))
    expect(stops.map(name)).toEqual(['page:0', 'one:0', 'page:1', 'page:2'])
  })
})

describe('a step', () => {
  const stops = stopsOf(rulesFor(doc, { type: 'Button' }))
  const from = (start: string, step: Parameters<typeof stepFrom>[2]) => {
    const at = stops.findIndex((stop) => name(stop) === start)
    const stop = stops[stepFrom(stops, at, step)]
    return stop && name(stop)
  }

  it('goes along, in and out, and to both ends', () => {
    expect(from('hero:1', 'next')).toBe('page:1')
    expect(from('hero:1', 'previous')).toBe('hero:0')
    expect(from('page:0', 'in')).toBe('hero:0')
    expect(from('page:2', 'in')).toBe('one:0')
    expect(from('hero:0', 'out')).toBe('page:1')
    expect(from('one:0', 'first')).toBe('page:0')
    expect(from('one:0', 'last')).toBe('page:3')
  })

  it('stays where there is no way on', () => {
    expect(from('page:0', 'previous')).toBe('page:0')
    expect(from('page:3', 'next')).toBe('page:3')
    expect(from('page:3', 'in')).toBe('page:3')
    expect(from('page:0', 'out')).toBe('page:0')
  })

  it('begins where the nodes are', () => {
    const at = stopNear(stops, { parentId: 'page', slot: 'children', index: 2 })
    expect(stops[at] && name(stops[at])).toBe('page:2')
  })
})
