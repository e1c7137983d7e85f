import { expect, it, vi } from 'vitest'
import type { Person } from '@/model/person'
import { peopleOf } from './people'

const ANA: Person = { id: 'ana', name: 'Ana', colour: 1, treeId: 'home', selection: ['a', 'b'] }
const BEN: Person = { id: 'ben', name: 'Ben', colour: 2, treeId: 'home', selection: ['b'] }

it('finds who selected a node, in its document only', () => {
  const people = peopleOf({})
  people.set([ANA, BEN, { ...BEN, id: 'cy', treeId: null }])
  expect(people.all()).toHaveLength(3)
  expect(people.at('home', 'a')).toEqual([ANA])
  expect(people.at('home', 'b')).toEqual([ANA, BEN])
  expect(people.at('about', 'a')).toEqual([])
})

it('wakes those whose own node changed, and nobody else', () => {
  const people = peopleOf({})
  people.set([ANA, BEN])
  const [a, b, anything] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()]
  people.watchNode('home', 'a', a)
  people.watchNode('home', 'b', b)
  const stop = people.watch(anything)
  const before = people.at('home', 'a')
  people.set([ANA, { ...BEN, selection: [] }])
  expect([a, b, anything].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 1])
  expect(people.at('home', 'a')).toBe(before)
  people.set([{ ...ANA, name: 'Ana B' }])
  expect([a, b, anything].map(({ mock }) => mock.calls.length)).toEqual([1, 2, 2])
  stop()
  people.set([])
  expect([a, b, anything].map(({ mock }) => mock.calls.length)).toEqual([2, 3, 2])
})

it('alone, nothing is woken', () => {
  const people = peopleOf({})
  const anything = vi.fn<() => void>()
  people.watch(anything)
  people.set([])
  expect(anything).not.toHaveBeenCalled()
  expect(people.at('home', 'a')).toBe(people.at('about', 'b'))
})

it('is one list per store', () => {
  const store = {}
  peopleOf(store).set([ANA])
  expect(peopleOf(store).all()).toEqual([ANA])
  expect(peopleOf({}).all()).toEqual([])
})
