import { expect, it, vi } from 'vitest'
import type { HostMessage } from '@/model/canvasProtocol'
import type { Person } from '@/model/person'
import { peopleOf } from '@/store/presence/people'
import { followPeople } from './followPeople'

const ANA: Person = { id: 'ana', name: 'Ana', colour: 1, treeId: 'home', selection: ['a'] }

it('tells the frame who selected something in its document, and when they are gone', () => {
  const people = peopleOf({})
  const send = vi.fn<(message: HostMessage) => void>()
  const stop = followPeople(people, 'home', send)
  expect(send).not.toHaveBeenCalled()
  people.set([ANA, { ...ANA, id: 'ben', treeId: 'about' }, { ...ANA, id: 'cy', selection: [] }])
  expect(send).toHaveBeenLastCalledWith({ kind: 'people', people: [ANA] })
  people.set([])
  expect(send).toHaveBeenLastCalledWith({ kind: 'people', people: [] })
  stop()
  people.set([ANA])
  expect(send).toHaveBeenCalledTimes(2)
})

it('tells a frame that begins later who is there already', () => {
  const people = peopleOf({})
  people.set([ANA])
  const send = vi.fn<(message: HostMessage) => void>()
  followPeople(people, 'home', send)
  expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'people', people: [ANA] })
})
