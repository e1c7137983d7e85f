// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { act } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { changeView, readView } from '@/editor/view/view'
import type { JsonObject } from '@/model/json'
import { renderInspector } from '../testing/renderInspector'

const look = (viewport: string) => act(() => changeView({ viewport }))

beforeEach(() => changeView({ viewport: 'fill' }))
afterEach(() => {
  cleanup()
  changeView({ viewport: 'fill' })
})

const field = (name: string) => screen.getByRole('textbox', { name })
const mark = (name: string | RegExp) => screen.getByRole('button', { name })
const item = (name: string) => screen.getByRole('menuitem', { name })

it('edits the breakpoint that the viewport stands for, and all widths elsewhere', async () => {
  const { user, propsOf, labels } = renderInspector(['one'], { title: 'Wide' })
  look('phone')
  expect(field('Title')).toHaveProperty('value', 'Wide')
  await user.clear(field('Title'))
  await user.type(field('Title'), 'Small')
  expect(propsOf('one')).toEqual({ title: 'Wide', 'title@phone': 'Small' })
  expect(new Set(labels())).toEqual(new Set(['Set title at phone of “Gauge”']))
  look('desktop')
  expect(field('Title')).toHaveProperty('value', 'Wide')
  await user.type(field('Title'), 'r')
  expect(propsOf('one')).toEqual({ title: 'Wider', 'title@phone': 'Small' })
})

it('says where a value comes from, and takes it back for one width or for all', async () => {
  const given = { size: 8, 'size@tablet': 12, 'size@phone': 20 }
  const { user, propsOf, undo } = renderInspector(['one'], given)
  mark('Size: set for all widths, and for Tablet, Phone')
  look('tablet')
  mark('Size: set at Tablet')
  look('phone')
  await user.click(mark('Size: set at Phone'))
  expect(item('All widths: 8')).toBeTruthy()
  await user.click(item('Reset at Phone'))
  expect(propsOf('one')).toEqual({ size: 8, 'size@tablet': 12 })
  expect(field('Size')).toHaveProperty('value', '12')
  await user.click(mark('Size: from Tablet'))
  expect(item('Reset at Phone').getAttribute('aria-disabled')).toBe('true')
  await user.click(item('Reset at every width'))
  expect(propsOf('one')).toEqual({})
  expect(screen.queryByRole('button', { name: /^Size: / })).toBeNull()
  undo()
  undo()
  expect(propsOf('one')).toEqual(given)
})

it('goes to the width of another value', async () => {
  const { user } = renderInspector(['one'], { 'size@tablet': 12 })
  await user.click(mark('Size: set for Tablet only'))
  await user.click(item('Tablet: 12'))
  expect(readView().viewport).toBe('tablet')
  expect(field('Size')).toHaveProperty('value', '12')
})

it('leaves rows with nothing set unmarked, and those with a value for all widths as they were', () => {
  renderInspector(['one'], { title: 'Wide' })
  expect(screen.queryByRole('button', { name: /^Title: / })).toBeNull()
  expect(mark('Reset Title')).toBeTruthy()
  look('phone')
  expect(mark('Title: from all widths')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Reset Title' })).toBeNull()
  expect(screen.queryByRole('button', { name: /^Note: / })).toBeNull()
})

it('edits several nodes at a width, and says where they differ there', async () => {
  const { user, propsOf } = renderInspector(['one', 'two'], { 'title@phone': 'Mine' })
  look('phone')
  expect(field('Title')).toHaveProperty('placeholder', 'Mixed')
  await user.type(field('Title'), 'Both')
  expect(propsOf('one')).toEqual({ 'title@phone': 'Both' })
  expect(propsOf('two')).toEqual({ title: 'Second', 'title@phone': 'Both' })
})

it('gives back what the width held on Escape', async () => {
  const { user, propsOf } = renderInspector(['one'], { title: 'Wide' })
  look('phone')
  await user.type(field('Title'), '!{Escape}')
  expect(propsOf('one')).toEqual({ title: 'Wide' })
})

it('writes styles at a width, the sides of a box too', async () => {
  const { user, node } = renderInspector(['one'])
  await user.click(screen.getByRole('button', { name: /^CSS/ }))
  await user.type(field('Padding top'), '8')
  look('phone')
  expect(field('Padding top')).toHaveProperty('value', '8px')
  await user.type(field('Padding left'), '2')
  await user.type(screen.getByRole('combobox', { name: 'Font size' }), '12px')
  await user.type(field('A CSS declaration to add'), 'letter-spacing: 1px;{Enter}')
  expect(node('one')?.styles).toEqual({
    paddingTop: '8px',
    'paddingLeft@phone': '2px',
    'fontSize@phone': '12px',
    'letterSpacing@phone': '1px',
  })
  expect(screen.getByRole('textbox', { name: 'letterSpacing' })).toBeTruthy()
  await user.click(mark('Padding: set at Phone'))
  await user.click(item('Reset at Phone'))
  expect(node('one')?.styles).not.toHaveProperty('paddingLeft@phone')
  expect(field('Padding top')).toHaveProperty('value', '8px')
})

it('lists and deletes what is for a width that is gone', async () => {
  const { user, propsOf } = renderInspector(['one'], { 'title@watch': 'Tiny', 'size@watch': 3 })
  const heading = screen.getByRole('button', { name: /^For a width that is gone/ })
  expect(heading.getAttribute('aria-expanded')).toBe('true')
  expect(screen.queryByRole('textbox', { name: 'title@watch' })).toBeNull()
  await user.click(mark('Delete title at “watch”'))
  expect(propsOf('one')).toEqual({ 'size@watch': 3 })
})

it('shows what is set at a width among the changed fields', async () => {
  const props: JsonObject = { 'size@phone': 3 }
  const { user } = renderInspector(['one'], props)
  await user.click(mark('Show changed properties only'))
  expect(field('Size')).toBeTruthy()
  expect(screen.queryByRole('textbox', { name: 'Title' })).toBeNull()
})
