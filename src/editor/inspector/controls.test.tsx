// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { renderInspector } from './testing/renderInspector'

afterEach(cleanup)

const field = (name: string) => screen.getByRole('textbox', { name })

it('applies text as one types, and keeps the stay in the field as one step', async () => {
  const { user, propsOf, labels, undo } = renderInspector(['one'])
  await user.clear(field('Title'))
  await user.type(field('Title'), 'Speed')
  expect(propsOf('one')).toEqual({ title: 'Speed' })
  expect(labels()).toEqual(['Set title of “Gauge”'])
  undo()
  expect(propsOf('one')).toEqual({})
})

it('begins a new step when the focus comes back, and after Enter', async () => {
  const { user, labels } = renderInspector(['one'])
  await user.type(field('Title'), 'a')
  await user.tab()
  await user.type(field('Title'), 'b')
  await user.keyboard('{Enter}c')
  expect(labels()).toHaveLength(3)
})

it('gives back the value at focus on Escape, and leaves no step', async () => {
  const { user, propsOf, labels } = renderInspector(['two'])
  await user.type(field('Title'), ' more{Escape}')
  expect(propsOf('two')).toEqual({ title: 'Second' })
  expect(field('Title')).toHaveProperty('value', 'Second')
  expect(labels()).toEqual([])
})

it('shows the default where nothing is set, and resets to it', async () => {
  const { user, propsOf, labels } = renderInspector(['one', 'two'].slice(1))
  expect(screen.queryByRole('button', { name: 'Reset Size' })).toBeNull()
  expect(field('Size')).toHaveProperty('value', '16')
  await user.click(screen.getByRole('button', { name: 'Reset Title' }))
  expect(propsOf('two')).toEqual({})
  expect(field('Title')).toHaveProperty('value', 'Gauge')
  expect(labels()).toEqual(['Reset title of “Gauge”'])
})

it('keeps a number out of range in the field, explains it, and changes nothing', async () => {
  const { user, propsOf } = renderInspector(['one'])
  await user.clear(field('Size'))
  await user.type(field('Size'), '99')
  // 9 fitted, 99 does not.
  expect(propsOf('one')).toEqual({ size: 9 })
  const problem = screen.getByText('Enter a number from 0 to 64.')
  expect(field('Size').getAttribute('aria-describedby')).toContain(problem.id)
  expect(field('Size').getAttribute('aria-invalid')).toBe('true')
})

it('keeps what does not fit while the selection is elsewhere', async () => {
  const { user, select } = renderInspector(['one'])
  await user.clear(field('Size'))
  await user.type(field('Size'), 'wide')
  select('two')
  expect(field('Size')).toHaveProperty('value', '16')
  select('one')
  expect(field('Size')).toHaveProperty('value', 'wide')
  expect(screen.getByText('Enter a number from 0 to 64.')).toBeTruthy()
  await user.type(field('Size'), '{Escape}')
  await user.click(field('Size'))
  await user.type(field('Size'), 'x{Escape}')
  select('two')
  select('one')
  expect(field('Size')).toHaveProperty('value', '16')
})

it('edits the nodes that are selected now, also in a field that kept the focus', async () => {
  const { user, select, propsOf, labels } = renderInspector(['one'])
  await user.type(field('Title'), '1')
  select('two')
  await user.type(field('Title'), '!', { skipClick: true })
  expect(propsOf('one')).toEqual({ title: 'Gauge1' })
  expect(propsOf('two')).toEqual({ title: 'Second!' })
  expect(labels()).toHaveLength(2)
  await user.keyboard('{Escape}')
  expect(propsOf('one')).toEqual({ title: 'Gauge1' })
  expect(propsOf('two')).toEqual({ title: 'Second' })
})

it('drops a text that does not fit when the field is reset', async () => {
  const { user, propsOf } = renderInspector(['one'], { size: 20 })
  await user.type(field('Size'), 'x')
  await user.click(screen.getByRole('button', { name: 'Reset Size' }))
  expect(propsOf('one')).toEqual({})
  expect(field('Size')).toHaveProperty('value', '16')
})

it('steps a number with the arrows, ten times with Shift, within its range', async () => {
  const { user, propsOf, labels } = renderInspector(['one'])
  await user.click(field('Size'))
  await user.keyboard('{ArrowUp}{Shift>}{ArrowUp}{/Shift}')
  expect(propsOf('one')).toEqual({ size: 27 })
  await user.keyboard('{Shift>}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}')
  expect(propsOf('one')).toEqual({ size: 64 })
  expect(labels()).toHaveLength(1)
})

it('scrubs a number by its label, as one step, and Escape gives it back', () => {
  const { propsOf, labels } = renderInspector(['one'])
  const label = screen.getByText('Size')
  fireEvent.pointerDown(label, { button: 0, clientX: 100, pointerId: 1 })
  fireEvent.pointerMove(label, { clientX: 112, pointerId: 1 })
  fireEvent.pointerMove(label, { clientX: 130, pointerId: 1 })
  expect(propsOf('one')).toEqual({ size: 26 })
  expect(labels()).toHaveLength(1)
  fireEvent.keyDown(document, { key: 'Escape' })
  expect(propsOf('one')).toEqual({})
  expect(labels()).toEqual([])
})

it('switches and chooses with one press', async () => {
  const { user, propsOf } = renderInspector(['one'])
  await user.click(screen.getByRole('switch', { name: 'Live' }))
  await user.click(screen.getByRole('radio', { name: 'Loud' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Shape' }), 'Flat')
  expect(propsOf('one')).toEqual({ live: true, tone: 'loud', shape: 'flat' })
})

it('takes steps of the scale and CSS lengths for spacing, and nothing else', async () => {
  const { user, propsOf } = renderInspector(['one'])
  await user.clear(field('Gap'))
  await user.type(field('Gap'), '12px')
  expect(propsOf('one')).toEqual({ gap: '12px' })
  await user.clear(field('Gap'))
  await user.type(field('Gap'), '17')
  expect(screen.getByText(/^Enter a step from 0 to 16/)).toBeTruthy()
  expect(propsOf('one')).toEqual({ gap: '1' })
})

it('refuses addresses that run code, with a sentence', async () => {
  const { user, propsOf } = renderInspector(['one'])
  await user.type(field('Link'), 'java\tscript:alert(1)'.replace('\t', ''))
  expect(screen.getByText(/“javascript:” addresses are not opened/)).toBeTruthy()
  expect(JSON.stringify(propsOf('one')?.['link'])).not.toContain(':')
})

it('explains a value that an imported document brought', () => {
  renderInspector(['one'], { size: 400, link: 'javascript:alert(1)', tone: 'shrill' })
  expect(screen.getByText('Enter a number from 0 to 64.')).toBeTruthy()
  expect(screen.getByText(/“javascript:” addresses/)).toBeTruthy()
  expect(screen.getByText('Choose one of calm, loud.')).toBeTruthy()
})

it('keeps a colour that is none in the field', async () => {
  const { user, propsOf } = renderInspector(['one'])
  await user.type(field('Paint'), '#12')
  expect(screen.getByText(/^Enter a CSS colour/)).toBeTruthy()
  expect(propsOf('one')).toEqual({})
  await user.type(field('Paint'), '3')
  expect(propsOf('one')).toEqual({ paint: '#123' })
})

it('takes an uploaded image into the document, and refuses a large one with its size', async () => {
  const { user, propsOf } = renderInspector(['one'])
  const chooser = screen.getByLabelText('Image file for Picture')
  const large = new File([new Uint8Array(600 * 1024)], 'big.png', { type: 'image/png' })
  await user.upload(chooser, large)
  expect(
    await screen.findByText(/“big.png” has 600 kB; images in a document have at most 512/),
  ).toBeTruthy()
  await user.upload(chooser, new File(['x'], 'dot.png', { type: 'image/png' }))
  await expect.poll(() => propsOf('one')?.['picture']).toMatch(/^data:image\/png;base64,/)
})

it('adds, edits, duplicates, reorders and removes entries of a list', async () => {
  const { user, propsOf } = renderInspector(['one'])
  const rows = within(screen.getByRole('group', { name: 'Rows' }))
  const texts = () =>
    ((propsOf('one')?.['rows'] ?? []) as readonly { text: string }[]).map(({ text }) => text)
  await user.click(rows.getByRole('button', { name: 'Add row' }))
  await user.clear(field('Row text'))
  await user.type(field('Row text'), 'A')
  expect(texts()).toEqual(['A'])
  await user.click(rows.getByRole('button', { name: 'Duplicate A' }))
  await user.click(rows.getByRole('button', { name: 'Add row' }))
  expect(texts()).toEqual(['A', 'A', 'New row'])
  rows.getByRole('button', { name: 'New row' }).focus()
  await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}')
  expect(texts()).toEqual(['New row', 'A', 'A'])
  await user.click(rows.getByRole('button', { name: 'Move New row down' }))
  await user.click(rows.getByRole('button', { name: 'Remove New row' }))
  expect(texts()).toEqual(['A', 'A'])
})

it('removes entries by key, and never the component that has them', async () => {
  const { user, propsOf } = renderInspector(['one'], { rows: [{ text: 'A' }, { text: 'B' }] })
  const reached: string[] = []
  const listen = (event: KeyboardEvent) => {
    // What is prevented is no key of a command.
    if (!event.defaultPrevented) reached.push(event.key)
  }
  document.addEventListener('keydown', listen)
  screen.getByRole('button', { name: 'A' }).focus()
  await user.keyboard('{Delete}')
  expect(propsOf('one')?.['rows']).toEqual([{ text: 'B' }])
  await user.keyboard('{Backspace}')
  expect(propsOf('one')?.['rows']).toEqual([])
  expect(document.activeElement?.textContent).toBe('Add row')
  await user.keyboard('{Delete}')
  expect(reached).toEqual([])
  document.removeEventListener('keydown', listen)
})

it('keeps a wrong text of an entry with that entry when it moves', async () => {
  const rows = [{ text: 'A' }, { text: 'B' }]
  const { user, propsOf } = renderInspector(['one'], { rows })
  await user.click(screen.getByRole('button', { name: 'A' }))
  await user.type(field('Share'), '7')
  await user.click(screen.getByRole('button', { name: 'Move A down' }))
  expect(propsOf('one')?.['rows']).toEqual([{ text: 'B' }, { text: 'A' }])
  expect(field('Share')).toHaveProperty('value', '7')
  await user.click(screen.getByRole('button', { name: 'B' }))
  expect(field('Share')).toHaveProperty('value', '')
})

it('edits what has no other field as JSON, and says what does not fit', async () => {
  const { user, propsOf } = renderInspector(['one'], { marks: [1] })
  const write = async (text: string) => {
    await user.clear(field('Marks'))
    await user.click(field('Marks'))
    await user.paste(text)
  }
  await write('[1, 2')
  expect(
    screen.getByText('This is no JSON yet, line 1, column 6: the text ends too early.'),
  ).toBeTruthy()
  await write('[1, "2"]')
  expect(screen.getByText('“[1]” has to be a number.')).toBeTruthy()
  expect(field('Marks').getAttribute('aria-invalid')).toBe('true')
  // Emptied before, the field set nothing: what does not fit is kept in the field alone.
  expect(propsOf('one')).toEqual({})
  await write('[1, 2]')
  expect(propsOf('one')).toEqual({ marks: [1, 2] })
  expect(screen.queryByText('“[1]” has to be a number.')).toBeNull()
})
