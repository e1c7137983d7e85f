// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Provider } from 'react-redux'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeTestStore } from '@/store/testing'
import { DragArea, useDragSource } from '..'

const heard: string[] = []
const hear = (event: KeyboardEvent) => heard.push(event.key)

function Tile() {
  const { listeners } = useDragSource(() => ({ source: 'palette', type: 'Text' }))
  return <button {...listeners}>Text</button>
}

beforeEach(async () => {
  heard.length = 0
  // Where the keys of commands are heard.
  document.addEventListener('keydown', hear)
  render(
    <Provider
      store={makeTestStore({ trees: [{ id: 't', name: 'T', root: { id: 'r', type: 'Box' } }] })}
    >
      <DragArea>
        <Tile />
      </DragArea>
    </Provider>,
  )
  // Its code comes after the sources.
  await vi.waitUntil(() => said() !== undefined, { timeout: 8000 })
})
afterEach(() => {
  document.removeEventListener('keydown', hear)
  cleanup()
})

const tile = () => screen.getByRole('button', { name: 'Text' })
const press = (key: string) => fireEvent.keyDown(tile(), { key, code: key })
const said = () => document.querySelector('[data-drag-said]')?.textContent

async function drag() {
  const pointer = { isPrimary: true, button: 0 }
  await act(async () => {
    fireEvent.pointerDown(tile(), { ...pointer, clientX: 10, clientY: 10 })
    fireEvent.pointerMove(document, { ...pointer, clientX: 40, clientY: 40 })
  })
}

it('a drag by pointer keeps the keys from the commands', async () => {
  press('Delete')
  expect(heard).toEqual(['Delete'])
  await drag()
  press('Delete')
  press('Escape')
  expect(heard).toEqual(['Delete'])
})

it('Escape cancels a drag by pointer, and keys count again', async () => {
  await drag()
  press('Escape')
  await expect.poll(said).toMatch(/^Cancelled/)
  press('Escape')
  expect(heard).toEqual(['Escape'])
})

it('neither the release after Escape nor the held key means anything', async () => {
  let clicks = 0
  tile().addEventListener('click', () => (clicks += 1))
  await drag()
  press('Escape')
  fireEvent.keyDown(tile(), { key: 'Escape', code: 'Escape', repeat: true })
  // dnd-kit itself holds clicks back for a moment.
  await new Promise((resolve) => setTimeout(resolve, 60))
  fireEvent.pointerUp(tile())
  fireEvent.click(tile())
  expect([heard, clicks]).toEqual([[], 0])
  await new Promise((resolve) => setTimeout(resolve))
  fireEvent.click(tile())
  expect(clicks).toBe(1)
})

it('a release gives the keys back', async () => {
  await drag()
  await act(async () => void fireEvent.pointerUp(document, { clientX: 40, clientY: 40 }))
  press('Delete')
  expect(heard).toEqual(['Delete'])
})
