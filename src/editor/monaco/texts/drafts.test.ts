// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { baseOf, createDraft, textOfDraft, type StoredDraft } from './drafts'

const NAME = 'espalier.draft:x'

beforeEach(() => localStorage.clear())

/** What a page that starts now would find. */
function found(from: string): string | undefined {
  const stored = localStorage.getItem(NAME)
  if (stored === null) return undefined
  const base = localStorage.getItem(baseOf(NAME))
  const draft = JSON.parse(stored) as StoredDraft
  return textOfDraft(base === null ? draft : { ...draft, base }, from)
}

it('keeps each key until the database has it', () => {
  const draft = createDraft(NAME, 'ab')
  draft.note([[1, 0, 'X']])
  draft.note([[2, 0, 'Y']])
  expect(found('ab')).toBe('aXYb')
  const isStored = draft.given('aXYb')
  draft.note([[0, 1, '']])
  expect(found('ab')).toBe('XYb')
  isStored()
  expect(found('aXYb')).toBe('XYb')
  draft.given('XYb')()
  expect(localStorage).toHaveLength(0)
})

it('counts what is stored once, in whatever order it is told', () => {
  const draft = createDraft(NAME, '')
  draft.note([[0, 0, 'a']])
  const first = draft.given('a')
  draft.note([[1, 0, 'b']])
  const second = draft.given('ab')
  draft.note([[2, 0, 'c']])
  second()
  first()
  expect(found('ab')).toBe('abc')
})

it('begins anew where somebody else changed the text', () => {
  const draft = createDraft(NAME, 'ab')
  draft.note([[2, 0, 'mine']])
  draft.restart('abtheirs', [[2, 0, 'mine']])
  expect(found('abtheirs')).toBe('abminetheirs')
})

it('of a long text keeps the hash alone, and gives up on any other', () => {
  const long = 'x'.repeat(300_000)
  createDraft(NAME, long).note([[0, 0, 'y']])
  expect(localStorage.getItem(baseOf(NAME))).toBeNull()
  expect(found(long)).toBe(`y${long}`)
  expect(found(`${long}.`)).toBeUndefined()
})
