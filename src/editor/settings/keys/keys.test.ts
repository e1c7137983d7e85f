import { expect, it } from 'vitest'
import type { KeyLine } from '../keyList'
import { combinationOf, isSameKeys } from './combination'
import { ownerOf, withKeys, withSwapped } from './remap'
import { isFixed, whyReserved } from './whyReserved'

const NONE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
const preview: KeyLine = { id: 'preview', title: 'Preview', keys: ['P'], area: 'design' }
const open: KeyLine = { id: 'open', title: 'Open…', keys: ['Mod+O'], reach: 'fields' }
const group: KeyLine = { id: 'group', title: 'Group', keys: ['Mod+G'], area: 'design' }
const tidy: KeyLine = { id: 'tidy', title: 'Tidy up', keys: ['T'], area: 'workflows', fixed: true }
const lines = [preview, open, group, tidy]

it.each([
  [{ key: 'g', code: 'KeyG', ...NONE, ctrlKey: true, shiftKey: true }, false, 'Shift+Mod+G'],
  [{ key: 'g', code: 'KeyG', ...NONE, metaKey: true }, true, 'Mod+G'],
  [{ key: 'g', code: 'KeyG', ...NONE, ctrlKey: true }, true, 'Ctrl+G'],
  [{ key: '!', code: 'Digit1', ...NONE, shiftKey: true }, false, 'Shift+1'],
  [{ key: '+', code: 'Equal', ...NONE, ctrlKey: true }, false, 'Mod+Plus'],
  [{ key: ' ', code: 'Space', ...NONE }, false, 'Space'],
  [{ key: 'F2', code: 'F2', ...NONE }, false, 'F2'],
  [{ key: 'Control', code: 'ControlLeft', ...NONE, ctrlKey: true }, false, undefined],
  [{ key: 'Dead', code: 'Quote', ...NONE }, false, undefined],
])('a press is told by its name', (press, mac, name) => {
  expect(combinationOf(press, mac)).toBe(name)
})

it('knows the same keys by another order, and Ctrl as the command key where it is that', () => {
  expect(isSameKeys('Shift+Mod+G', 'Mod+Shift+g', false)).toBe(true)
  expect(isSameKeys('Ctrl+ArrowUp', 'Mod+ArrowUp', false)).toBe(true)
  expect(isSameKeys('Ctrl+ArrowUp', 'Mod+ArrowUp', true)).toBe(false)
})

it.each([
  ['Mod+T', preview, /opens a tab in the browser/],
  ['Mod+3', preview, /goes to a tab/],
  ['Tab', preview, /moves about/],
  ['Shift+Space', preview, /moves about/],
  ['K', open, /“Open” works while you type/],
])('%s is reserved', (keys, line, why) => {
  expect(whyReserved(keys, line, false)).toMatch(why)
})

it.each([
  ['Alt+K', open],
  ['F4', open],
  ['K', preview],
  ['Mod+ArrowUp', preview],
])('%s can be given', (keys, line) => {
  expect(whyReserved(keys, line, false)).toBeUndefined()
})

it('keeps the keys that one moves about with', () => {
  expect(isFixed({ id: 'next', title: 'Next', keys: ['Shift+Tab'] })).toBe(true)
  expect(isFixed(tidy)).toBe(true)
  expect(isFixed(preview)).toBe(false)
})

it('names who has keys, but not in an area where they do not meet', () => {
  const places = { lines, keymap: {}, mac: false }
  expect(ownerOf('Ctrl+G', preview, places)).toBe(group)
  expect(ownerOf('T', preview, places)).toBeUndefined()
  expect(ownerOf('T', open, places)).toBe(tidy)
  expect(ownerOf('P', preview, places)).toBeUndefined()
  expect(ownerOf('P', group, { ...places, keymap: { preview: ['X'] } })).toBeUndefined()
})

it('swaps, and forgets what is as it came', () => {
  const swapped = withSwapped({}, { line: preview, owner: group, keys: 'Mod+G', mac: false })
  expect(swapped).toEqual({ preview: ['Mod+G'], group: ['P'] })
  expect(withSwapped(swapped, { line: group, owner: preview, keys: 'Mod+G', mac: false })).toEqual(
    {},
  )
  expect(withKeys(swapped, preview, [])).toEqual({ preview: [], group: ['P'] })
})
