// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import { askFor } from '@/editor/commands/asks'
import { renderInspector } from './testing/renderInspector'

afterEach(cleanup)

const field = (name: string) => screen.getByRole('textbox', { name })
const open = (name: RegExp) => screen.getByRole('button', { name })

it('says which document is open, and what to do, while nothing is selected', async () => {
  const { user, selection } = renderInspector([])
  expect(screen.getByText(/Nothing is selected/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Select the page' }))
  expect(selection()).toEqual(['page'])
})

it('edits the name as one step, and takes it away when it is emptied', async () => {
  const { user, node, labels } = renderInspector(['one'])
  await user.type(field('Name'), 'Tempo')
  expect(node('one')?.name).toBe('Tempo')
  expect(labels()).toHaveLength(1)
  await user.clear(field('Name'))
  expect(node('one')).not.toHaveProperty('name')
})

it('shows no name where what is stored is no text', () => {
  renderInspector(['odd'])
  expect(field('Name')).toHaveProperty('value', '')
})

it('goes to the name when a command asks for one', () => {
  renderInspector(['one'])
  act(() => askFor('rename'))
  expect(document.activeElement).toBe(field('Name'))
})

it('edits what several nodes have in common, and says where they differ', async () => {
  const { user, propsOf, labels, undo } = renderInspector(['one', 'two', 'dial'])
  expect(screen.getByRole('heading', { name: '3 components' })).toBeTruthy()
  expect(screen.queryByRole('textbox', { name: 'Size' })).toBeNull()
  expect(field('Title')).toHaveProperty('placeholder', 'Mixed')
  await user.type(field('Title'), 'All')
  expect(['one', 'two', 'dial'].map((id) => propsOf(id)?.['title'])).toEqual(['All', 'All', 'All'])
  expect(labels()).toEqual(['Set title of 3 components'])
  undo()
  expect(propsOf('two')).toEqual({ title: 'Second' })
})

it('gives each of several nodes its own value back on Escape', async () => {
  const { user, propsOf, labels } = renderInspector(['one', 'two'])
  await user.type(field('Title'), 'All{Escape}')
  expect([propsOf('one'), propsOf('two')]).toEqual([{}, { title: 'Second' }])
  expect(labels()).toEqual([])
})

it('finds fields by name, in closed sections too', async () => {
  const { user } = renderInspector(['one'])
  await user.type(field('Search properties'), 'shad')
  expect(screen.getByRole('combobox', { name: 'Shadow' })).toBeTruthy()
  expect(screen.queryByRole('textbox', { name: 'Title' })).toBeNull()
})

it('shows only what differs from its default', async () => {
  const { user } = renderInspector(['two'])
  await user.click(screen.getByRole('button', { name: 'Show changed properties only' }))
  expect(field('Title')).toBeTruthy()
  expect(screen.queryByRole('textbox', { name: 'Size' })).toBeNull()
})

it('writes styles, counts bare numbers as pixels, and keeps what is no value', async () => {
  const { user, node } = renderInspector(['one'])
  await user.click(open(/^CSS/))
  await user.type(screen.getByRole('combobox', { name: 'Width' }), '50%')
  expect(node('one')?.styles).toEqual({ width: '50%' })
  await user.type(screen.getByRole('combobox', { name: 'Height' }), '1; color: red')
  expect(screen.getByText('“1; color: red” is no value of height.')).toBeTruthy()
})

it('writes padding as one shorthand once all sides are set', async () => {
  const { user, node, undo } = renderInspector(['one'])
  await user.click(open(/^CSS/))
  await user.type(field('Padding top'), '8')
  expect(node('one')?.styles).toEqual({ paddingTop: '8px' })
  for (const side of ['right', 'bottom', 'left']) await user.type(field(`Padding ${side}`), '4')
  expect(node('one')?.styles).toEqual({ padding: '8px 4px 4px' })
  undo()
  expect(node('one')?.styles).toEqual({
    paddingTop: '8px',
    paddingRight: '4px',
    paddingBottom: '4px',
  })
})

it('adds and resets any CSS declaration', async () => {
  const { user, node } = renderInspector(['one'])
  await user.click(open(/^CSS/))
  await user.type(field('A CSS declaration to add'), 'letter-spacing: 1px;{Enter}')
  expect(node('one')?.styles).toEqual({ letterSpacing: '1px' })
  await user.click(screen.getByRole('button', { name: 'Reset letterSpacing' }))
  expect(node('one')?.styles).toEqual({})
})

it('gives props that nobody declared a control for what they hold', async () => {
  const { user, propsOf } = renderInspector(['html'])
  await user.click(screen.getByRole('switch', { name: 'hidden' }))
  await user.clear(field('data'))
  await user.type(field('data'), '[[1,')
  expect(screen.getByText(/^This is no JSON yet/)).toBeTruthy()
  expect(propsOf('html')).toEqual({ hidden: false, data: { a: 1 } })
  await user.type(field('data'), '2]')
  await user.type(field('Name of a new prop'), 'title{Enter}')
  expect(propsOf('html')).toEqual({ hidden: false, data: [1, 2], title: '' })
})

it('says that a component is missing, and puts another in its place', async () => {
  const { user, node } = renderInspector(['odd'])
  expect(screen.getByText(/There is no component “Sparkline” here/)).toBeTruthy()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Replace with' }), 'Gauge')
  expect(node('odd')).toMatchObject({ type: 'Gauge', props: { points: 3 } })
})

it('edits the class', async () => {
  const { user, propsOf } = renderInspector(['one'])
  await user.click(open(/^Advanced/))
  await user.type(field('Class name'), 'wide')
  expect(propsOf('one')).toEqual({ className: 'wide' })
})

it('follows changes from elsewhere while nobody types', async () => {
  const { user, undo, redo } = renderInspector(['one'])
  await user.clear(field('Title'))
  await user.type(field('Title'), 'X')
  await user.tab()
  undo()
  expect(field('Title')).toHaveProperty('value', 'Gauge')
  redo()
  expect(field('Title')).toHaveProperty('value', 'X')
})
