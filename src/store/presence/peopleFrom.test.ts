import { expect, it } from 'vitest'
import { peopleFrom } from './peopleFrom'

const told = (who: string, more: object = {}) => ({
  who,
  name: who,
  colour: 3,
  document: 'home',
  selection: [],
  ...more,
})

it('reads everybody but this browser, in the order of the server', () => {
  const people = [told('ben.1', { selection: ['a'] }), told('me.1'), told('me.2'), told('ana.7')]
  expect(peopleFrom({ people }, 'me')).toEqual([
    { id: 'ben', name: 'ben.1', colour: 3, treeId: 'home', selection: ['a'] },
    { id: 'ana', name: 'ana.7', colour: 3, treeId: 'home', selection: [] },
  ])
})

it('tabs of a person are one person, unless they look at different documents', () => {
  const people = [
    told('ana.1', { selection: ['a', 'b'] }),
    told('ana.2', { selection: ['b', 'c'] }),
    told('ana.3', { document: 'about' }),
    told('ana.4', { document: null }),
  ]
  const seen = peopleFrom({ people }, 'me')
  expect(seen.map(({ treeId, selection }) => [treeId, selection])).toEqual([
    ['home', ['a', 'b', 'c']],
    ['about', []],
  ])
})

it('somebody who looks at no document is there all the same', () => {
  expect(peopleFrom({ people: [told('ana.1', { document: null })] }, 'me')).toHaveLength(1)
})

it.each([undefined, null, 'text', {}, { people: 'all' }, { people: [null, {}, { who: 1 }] }])(
  'finds nobody in %j',
  (answer) => {
    expect(peopleFrom(answer, 'me')).toEqual([])
  },
)

it('a colour that there is not becomes one that there is', () => {
  const people = [told('a.1', { colour: 99 }), told('b.1', { colour: 'red' }), told('c.1')]
  for (const { colour } of peopleFrom({ people }, 'me')) expect([0, 3]).toContain(colour)
})
