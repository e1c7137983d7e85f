import { expect, it } from 'vitest'
import { fieldOf, placeOf, type Names } from './conflictWords'

const NAMES: Names = {
  record: () => 'Ada',
  document: () => undefined,
  field: (_key, id) => (id === 'f1' ? 'Email' : undefined),
}

it.each([
  ['theme:theme', '--primary', 'Token “primary”'],
  ['records:r1', 'f:f1', 'Email'],
  ['records:r1', 'f:f9', 'A field that is gone'],
  ['nodes:t/n', 'styles.color', 'Color (styles)'],
  ['files:a', 'content', 'Content'],
])('%s %s is called “%s”', (key, path, words) => {
  expect(fieldOf(path, key, NAMES)).toBe(words)
})

it('names what a project has one of without a name', () => {
  expect(placeOf('projectSettings:projectSettings', NAMES)).toBe('the settings of the project')
  expect(placeOf('records:r1', NAMES)).toBe('Record “Ada”')
  expect(placeOf('theme:theme', NAMES)).toBe('Theme “Ada”')
})
