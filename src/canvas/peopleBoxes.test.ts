// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import type { Person } from '@/model/person'
import { drawPeople, selectedByOthers } from './peopleBoxes'

const ANA: Person = { id: 'ana', name: 'Ana', colour: 1, treeId: 't', selection: ['a', 'b'] }
const BEN: Person = { id: 'ben', name: 'Ben', colour: 2, treeId: 't', selection: ['b', 'gone'] }
const marked = (id: string, isOwn = false) => ({
  id,
  isOwn,
  box: { x: 10, y: 100, width: 200, height: 60 },
})
let layer: HTMLElement

beforeEach(() => {
  layer = document.createElement('div')
})

function draw(people: readonly Person[], nodes: readonly ReturnType<typeof marked>[]): void {
  drawPeople(layer, nodes, { people, scroll: { x: 0, y: 50 }, tagHeight: 18 })
}

const boxes = (at: number) =>
  [...(layer.children[at]?.children ?? [])].filter((box) => box instanceof HTMLElement)
const names = () =>
  boxes(1).map((box) => [...box.querySelectorAll('.name')].map((tag) => tag.textContent))
const rings = () => boxes(0).map((box) => box.style.boxShadow.split('inset').length - 1)

it('looks for each node once', () => {
  expect(selectedByOthers([ANA, BEN])).toEqual(['a', 'b', 'gone'])
})

it('draws a ring per person, and each name once, where their selection is led from', () => {
  draw([ANA, BEN], [marked('a'), marked('b')])
  expect(rings()).toEqual([1, 2])
  // Ben's last node is not on the page: the one before it says who he is.
  expect(names()).toEqual([['Ana', 'Ben']])
})

it('leaves the outermost line to one’s own selection', () => {
  draw([ANA], [marked('a', true), marked('b')])
  expect(boxes(0).map((box) => /calc\(\d/.exec(box.style.boxShadow)?.[0])).toEqual([
    'calc(4',
    'calc(2',
  ])
})

it('takes away what is not selected any more', () => {
  draw([ANA, BEN], [marked('a'), marked('b')])
  draw([BEN], [marked('b')])
  expect([rings(), names()]).toEqual([[1], [['Ben']]])
  draw([], [])
  expect([rings(), names()]).toEqual([[], []])
})

it('names all who are at one node, but covers it with no more than three rings', () => {
  const crowd = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...ANA, id, name: id, selection: ['x'] }))
  draw(crowd, [marked('x')])
  expect([rings(), names()]).toEqual([[3], [['a', 'b', 'c', 'd', 'e']]])
})

it('a name that would begin beyond the page goes the other way', () => {
  draw(
    [{ ...ANA, selection: ['x'] }],
    [{ ...marked('x'), box: { x: 4, y: 100, width: 40, height: 20 } }],
  )
  expect(boxes(1)[0]?.className).toContain('narrow')
  draw([{ ...ANA, selection: ['x'] }], [marked('x')])
  expect(boxes(1)[0]?.className).not.toContain('narrow')
})
