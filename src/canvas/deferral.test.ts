import { expect, it } from 'vitest'
import { deferSections } from './deferral'

/** A page on which a section is in view as long as no more than one was drawn. */
function open(...sections: string[]) {
  const drawn: string[] = []
  const batches: string[][] = []
  const idle: ((hasTime: () => boolean) => void)[] = []
  const deferral = deferSections(sections, {
    isInView: () => drawn.length < 2,
    draw(ids) {
      drawn.push(...ids)
      batches.push([...ids])
    },
    whenIdle: (callback) => void idle.push(callback),
  })
  /** A pause with time for so many sections. */
  const rest = (time = 1) => idle.shift()?.(() => --time > 0)
  return { deferral, drawn, batches, rest, waiting: () => idle.length }
}

it('draws what is in view at once, and of the others at least one in each pause', () => {
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

it('draws as many in one pause as there is time for', () => {
  const { deferral, drawn, rest, waiting } = open('a', 'b', 'c', 'd', 'e')
  deferral.drawLater()
  rest(3)
  expect(drawn).toEqual(['a', 'b', 'c'])
  rest(9)
  expect(drawn).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(waiting()).toBe(0)
})

it('draws all in one go when somebody asks, and none twice', () => {
  const { deferral, batches, rest } = open('a', 'b', 'c')
  deferral.drawLater()
  deferral.drawAll()
  rest()
  deferral.drawAll()
  expect(batches).toEqual([['a', 'b', 'c']])
})

it('draws nothing of a document that another one took the place of', () => {
  const { deferral, drawn, rest } = open('a', 'b')
  deferral.drawLater()
  deferral.stop()
  rest()
  deferral.drawAll()
  expect(drawn).toEqual([])
})
