import { expect, it } from 'vitest'
import { commandOfPress, matchesKey } from './keys'
import { commandById, commands } from '.'

const press = {
  key: 'd',
  code: 'KeyD',
  ctrlKey: true,
  metaKey: false,
  shiftKey: false,
  altKey: false,
}

it('lists every command once, under an id of its own', () => {
  const ids = commands.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.map((id) => commandById(id)?.id)).toEqual(ids)
})

it('gives no two commands the same keys', () => {
  const keys = commands.flatMap(({ keys = [] }) => keys)
  expect(keys.length).toBeGreaterThan(15)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

it('has a title and an icon for every command', () => {
  expect(commands.filter(({ title, icon }) => !/^[A-Z][a-z]/.test(title) || !icon)).toEqual([])
})

it('tells Control from Command', () => {
  expect(matchesKey(press, 'Mod+D', false)).toBe(true)
  expect(matchesKey(press, 'Mod+D', true)).toBe(false)
  expect(matchesKey({ ...press, ctrlKey: false, metaKey: true }, 'Mod+D', true)).toBe(true)
})

it('counts every modifier', () => {
  expect(matchesKey({ ...press, shiftKey: true }, 'Mod+D', false)).toBe(false)
  expect(matchesKey({ ...press, altKey: true }, 'Mod+D', false)).toBe(false)
  expect(matchesKey({ ...press, key: 'Z', shiftKey: true }, 'Shift+Mod+Z', false)).toBe(true)
})

it('finds brackets where they are on the keyboard, whatever they type', () => {
  expect(matchesKey({ ...press, key: 'ü', code: 'BracketLeft' }, 'Mod+[', false)).toBe(true)
})

it('keeps keys of the canvas to the canvas, and leaves the clipboard to its own events', () => {
  const tab = { ...press, key: 'Tab', code: 'Tab', ctrlKey: false }
  expect(commandOfPress(commands, tab, 'canvas', false)?.id).toBe('select.next')
  expect(commandOfPress(commands, tab, 'editor', false)).toBeUndefined()
  expect(commandOfPress(commands, { ...press, key: 'c' }, 'canvas', false)).toBeUndefined()
})
