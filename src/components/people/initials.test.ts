import { expect, it } from 'vitest'
import { initialsOf } from './initials'

it.each([
  ['Ana', 'A'],
  ['ada lovelace', 'AL'],
  ['Ada King Lovelace', 'AL'],
  ['Guest 4F', '4F'],
  ['  Guest  a1 ', 'A1'],
  ['Élodie 2026x', 'É2'],
  ['🦊 Fox', '🦊F'],
  ['', '?'],
])('of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
