import { expect, it } from 'vitest'
import { ariaKeys, keyNames } from './keys'

it.each([
  ['Shift+Mod+G', true, '⇧⌘G'],
  ['Shift+Mod+G', false, 'Ctrl+Shift+G'],
  ['Ctrl+ArrowUp', true, '⌃↑'],
  ['Delete', false, 'Del'],
])('%s is written as people of the system write it', (keys, apple, written) => {
  const { names, joiner } = keyNames(keys, apple)
  expect(names.join(joiner)).toBe(written)
})

it('says keys to screen readers in the words of ARIA', () => {
  expect(ariaKeys('Mod+Z', true)).toBe('Meta+Z')
  expect(ariaKeys('Shift+Mod+Z', false)).toBe('Shift+Control+Z')
})
