import { expect, it } from 'vitest'
import { renamed } from './rename'

it.each([
  ['nodes.user.out.name', 'nodes.person.out.name'],
  ['nodes?.user?.out', 'nodes?.person?.out'],
  ["nodes['user'].out + nodes.user", 'nodes["person"].out + nodes.person'],
  ['[1].map(user => user + nodes.user)', '[1].map(user => user + nodes.person)'],
  ['"nodes.user" + other.user + { user: 1 }.user', '"nodes.user" + other.user + { user: 1 }.user'],
  ['(nodes => nodes.user)(1) + nodes.users', '(nodes => nodes.user)(1) + nodes.users'],
  ['const nodes = 1; return nodes.user', 'const nodes = 1; return nodes.user'],
  ['`${nodes.user}`.length', '`${nodes.person}`.length'],
  ['nodes.user.', 'nodes.user.'],
])('%s', (text, expected) => {
  expect(renamed(text, ['nodes', 'user'], 'person')).toBe(expected)
})

it('refuses a name that would not be read as one', () => {
  expect(() => renamed('nodes.user', ['nodes', 'user'], 'two words')).toThrow('it is no name')
})
