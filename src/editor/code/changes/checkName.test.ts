import { expect, it } from 'vitest'
import { checkName, copyName } from './checkName'

const taken = new Set(['card.tsx', 'card copy.tsx'])

it.each([
  ['', 'Enter a name.'],
  ['  ', 'Enter a name.'],
  ['a/b', 'A name cannot contain “/”. To put it elsewhere, move it.'],
  ['..', '“..” means a folder. Enter another name.'],
  ['a:b', 'A name cannot contain “:”.'],
  ['a\u0007', 'A name cannot contain control characters.'],
  ['card.tsx', '“card.tsx” is there already. Enter another name.'],
  ['x'.repeat(256), 'A name has at most 255 characters.'],
])('refuses %j', (name, sentence) => expect(checkName(name, taken)).toBe(sentence))

it.each(['.env', 'Card', 'größe 2.md', 'constructor', '日本.ts'])('takes %j', (name) =>
  expect(checkName(name, taken)).toBeUndefined(),
)

it('finds a free name for a copy', () => {
  expect(copyName('card.tsx', taken)).toBe('card copy 2.tsx')
  expect(copyName('card copy.tsx', taken)).toBe('card copy 2.tsx')
  expect(copyName('.env', new Set(['.env']))).toBe('.env copy')
  expect(copyName('new.ts', taken)).toBe('new.ts')
})
