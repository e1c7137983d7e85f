import { expect, it } from 'vitest'
import { deferSections } from './deferral'

/** A page on which a section is in view as long as no more than one was drawn. */
function open(...sections: string[]) {
  const drawn: string[] = []
  const idle: (() => void)[] = []
  const deferral = deferSections(sections, {
    isInView: () => drawn.length < 2,
    draw: (id) => void drawn.push(id),
    whenIdle: (callback) => void idle.push(callback),
  })
  return { deferral, drawn, rest: () => idle.shift()?.() }
}

it('draws what is in view at once, and each of the others in a pause of its own', () => {
  const { deferral, drawn, rest } = open('a', 'b', 'c', 'd')
  deferral.drawVisible()
  expect(drawn).toEqual(['a', 'b'])
  deferral.drawLater()
  expect(drawn).toEqual(['a', 'b'])
  rest()
  expect(drawn).toEqual(['a', 'b', 'c'])
  expect([...deferral.ids]).toEqual(['d'])
  rest()
  rest()
  expect(drawn).toEqual(['a', 'b', 'c', 'd'])
})

it('draws all when somebody asks, and none twice', () => {
  const { deferral, drawn, rest } = open('a', 'b', 'c')
  deferral.drawLater()
  deferral.drawAll()
  rest()
  expect(drawn).toEqual(['a', 'b', 'c'])
})

it('draws nothing of a document that another one took the place of', () => {
  const { deferral, drawn, rest } = open('a', 'b')
  deferral.drawLater()
  deferral.stop()
  rest()
  deferral.drawAll()
  expect(drawn).toEqual([])
})
