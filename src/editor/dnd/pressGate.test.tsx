// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Press } from './press'
import { createPressGate } from './pressGate'
import { DragStartsContext, useDragSource, type DragSource } from './source'

const SOURCE: DragSource = { source: 'palette', type: 'Text' }
let lying: DragSource | null
let reachedPage: string[] = []

function Tile() {
  const { listeners } = useDragSource(() => lying)
  return <button {...listeners}>Text</button>
}

/** A source whose code of drags arrives, or does not, when the test says. */
function world() {
  lying = SOURCE
  reachedPage = []
  const heard: unknown[] = []
  const refused: string[] = []
  let arrive = () => {}
  let fail = () => {}
  const load = vi.fn<() => Promise<void>>(
    () =>
      new Promise((resolve, reject) => {
        arrive = resolve
        fail = () => reject(new Error('offline'))
      }),
  )
  const gate = createPressGate({ load, refuse: (text) => void refused.push(text) })
  render(
    <DragStartsContext value={{ press: gate.press, describedBy: '' }}>
      <Tile />
    </DragStartsContext>,
  )
  const take = ({ by, read, event }: Press) =>
    void heard.push([by, read(null), event.nativeEvent.defaultPrevented])
  return { gate, heard, refused, load, take, arrive: () => arrive(), fail: () => fail() }
}

const hear = (event: Event) =>
  void reachedPage.push(event instanceof KeyboardEvent ? event.code : event.type)
const names = ['pointermove', 'pointerup', 'keydown', 'click'] as const
for (const name of names) document.addEventListener(name, hear)
afterEach(async () => {
  cleanup()
  // A click is kept until the release is over.
  await new Promise((resolve) => setTimeout(resolve))
})

const tile = () => screen.getByRole('button')
const at = (clientX: number) => ({ isPrimary: true, button: 0, clientX, clientY: 0 })

it('a drag that is over before the code arrives is carried out in its order', () => {
  const { gate, heard, take } = world()
  fireEvent.pointerDown(tile(), at(0))
  fireEvent.pointerMove(document, at(9))
  lying = null
  fireEvent.pointerUp(document, at(20))
  fireEvent.click(tile())
  // A drag's release is no click.
  expect(reachedPage).toEqual(['pointermove', 'pointerup'])
  reachedPage = []
  gate.open(take)
  expect(heard).toEqual([['pointer', SOURCE, false]])
  expect(reachedPage).toEqual(['pointermove', 'pointerup'])
})

it('a click before the code arrives stays a click', () => {
  const { gate, heard, take } = world()
  fireEvent.pointerDown(tile(), at(0))
  fireEvent.pointerMove(document, at(2))
  fireEvent.pointerUp(document, at(2))
  fireEvent.click(tile())
  expect(reachedPage).toContain('click')
  gate.open(take)
  expect(heard).toEqual([])
})

it('a walk by keyboard before the code arrives is carried out too, and reaches nothing else', () => {
  const { gate, heard, take } = world()
  expect(fireEvent.keyDown(tile(), { code: 'Space' })).toBe(false)
  reachedPage = []
  fireEvent.keyDown(tile(), { code: 'ArrowDown' })
  expect(reachedPage).toEqual([])
  gate.open(take)
  expect(heard).toEqual([['key', SOURCE, false]])
  expect(reachedPage).toEqual(['ArrowDown'])
})

it('Escape before the code arrives calls the drag off', () => {
  const { gate, heard, take } = world()
  fireEvent.keyDown(tile(), { code: 'Space' })
  fireEvent.keyDown(tile(), { code: 'Escape' })
  fireEvent.pointerDown(tile(), at(0))
  fireEvent.pointerMove(document, at(9))
  fireEvent.keyDown(tile(), { code: 'Escape' })
  gate.open(take)
  expect(heard).toEqual([])
})

it('other buttons, and Space with Control, begin nothing', () => {
  const { gate, heard, take } = world()
  fireEvent.pointerDown(tile(), { ...at(0), button: 2 })
  fireEvent.pointerMove(document, at(9))
  expect(fireEvent.keyDown(tile(), { code: 'Space', ctrlKey: true })).toBe(true)
  gate.open(take)
  expect(heard).toEqual([])
})

it('once it is there nothing waits', () => {
  const { gate, heard, load, take } = world()
  gate.open(take)
  fireEvent.pointerDown(tile(), at(0))
  expect(heard).toEqual([['pointer', SOURCE, false]])
  expect(load).not.toHaveBeenCalled()
})

it('a drag whose code does not come is refused, and the next one tries again', async () => {
  const { gate, heard, refused, load, take, fail } = world()
  const there = gate.preload()
  fireEvent.pointerDown(tile(), at(0))
  fail()
  await there
  // It may still be a click.
  expect(refused).toEqual([])
  fireEvent.pointerMove(document, at(9))
  expect(refused).toEqual([expect.stringMatching(/nothing was moved/)])
  fireEvent.keyDown(tile(), { code: 'Space' })
  expect(load).toHaveBeenCalledTimes(2)
  gate.open(take)
  expect(heard).toEqual([['key', SOURCE, false]])
})
