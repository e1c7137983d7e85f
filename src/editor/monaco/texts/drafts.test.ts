// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createDraft, type Draft, type StoredDraft } from './drafts'
import { fitDraft, typedPassage } from './fitDraft'

const NAME = 'espalier.draft:x'

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

function kept(): StoredDraft | undefined {
  const stored = localStorage.getItem(NAME)
  return stored === null ? undefined : (JSON.parse(stored) as StoredDraft)
}

/** What a page that starts now would make of a text. */
function found(current: string): string | undefined {
  const draft = kept()
  return draft && fitDraft(draft, current)
}

it('keeps what is typed within a moment, and with one write for many keys', () => {
  const put = vi.spyOn(Storage.prototype, 'setItem')
  const draft = createDraft(NAME, 'ab')
  for (let at = 0; at < 20; at += 1) {
    draft.note([[1 + at, 0, 'X']])
    vi.advanceTimersByTime(50)
  }
  expect(put.mock.calls.length).toBeLessThanOrEqual(4)
  vi.advanceTimersByTime(250)
  expect(found('ab')).toBe(`a${'X'.repeat(20)}b`)
})

it('keeps what is typed at once where the page may be about to go', () => {
  const draft = createDraft(NAME, 'ab')
  draft.note([[1, 0, 'X']])
  expect(kept()).toBeUndefined()
  draft.keep()
  expect(found('ab')).toBe('aXb')
})

it('keeps each edit until the database has it', () => {
  const draft = createDraft(NAME, 'ab')
  draft.note([[1, 0, 'X']])
  draft.note([[2, 0, 'Y']])
  draft.keep()
  const isStored = draft.given('aXYb')
  draft.note([[0, 1, '']])
  draft.keep()
  expect(found('ab')).toBe('XYb')
  isStored()
  expect(found('aXYb')).toBe('XYb')
  draft.keep()
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
  draft.keep()
  expect(found('ab')).toBe('abc')
})

it('does nothing twice where the database has all or some of it already', () => {
  const draft = createDraft(NAME, 'ab')
  draft.note([[2, 0, 'c']])
  draft.note([[3, 0, 'd']])
  draft.keep()
  expect(found('abc')).toBe('abcd')
  expect(found('abcd')).toBe('abcd')
})

it('takes away what was deleted at the end of a text', () => {
  const draft = createDraft(NAME, 'abc')
  draft.note([[2, 1, '']])
  draft.keep()
  expect(found('abc')).toBe('ab')
  createDraft(NAME, 'abc').restart('abc', [[0, 3, '']])
  expect(found('abc')).toBe('')
})

it('begins anew where somebody else changed the text', () => {
  const draft = createDraft(NAME, 'ab')
  draft.note([[2, 0, 'mine']])
  draft.restart('abtheirs', [[2, 0, 'mine']])
  expect(found('abtheirs')).toBe('abminetheirs')
})

const LINES = Array.from({ length: 20_000 }, (_, at) => `line ${at} of a long text`)
const LONG = `${LINES.join('\n')}\n`

function typedIn(text: string, type: (draft: Draft, at: number) => void): void {
  const draft = createDraft(NAME, text)
  type(draft, text.indexOf('line 9999 '))
  draft.keep()
}

it('of a long text keeps what is around alone', () => {
  typedIn(LONG, (draft, at) => draft.note([[at, 0, 'mine ']]))
  expect(localStorage.getItem(NAME)?.length).toBeLessThan(20_000)
  expect(found(LONG)).toBe(LONG.replace('line 9999 ', 'mine line 9999 '))
})

it('is merged into a long text that somebody else changed meanwhile', () => {
  typedIn(LONG, (draft, at) => draft.note([[at, 0, 'mine ']]))
  const wanted = (text: string) => text.replace('line 9999 ', 'mine line 9999 ')
  const elsewhere = `theirs\n${LONG.replace('line 5 ', '')}`
  const nearby = elsewhere.replace('line 10001 ', 'theirs ').replace('line 9990 ', '')
  const next = elsewhere.replace('line 9998 of', 'theirs of')
  for (const theirs of [elsewhere, nearby, next]) expect(found(theirs)).toBe(wanted(theirs))
  const same = LONG.replace('line 9999 of', 'line 9999 theirs of')
  expect(found(same)).toBe(wanted(same))
})

it('is not lost where the place in a long text is gone', () => {
  typedIn(LONG, (draft, at) => draft.note([[at, 0, 'mine ']]))
  const gone = `${LINES.slice(0, 5000).join('\n')}\n`
  expect(found(gone)).toBeUndefined()
  const draft = kept()
  expect(draft && typedPassage(draft)).toContain('mine line 9999 ')
})

it('finds the end of a text whose lines are all the same', () => {
  const same = 'the same line\n'.repeat(6000)
  const draft = createDraft(NAME, same)
  draft.note([[same.length, 0, 'mine']])
  draft.keep()
  expect(found(`theirs\n${same}`)).toBe(`theirs\n${same}mine`)
})
