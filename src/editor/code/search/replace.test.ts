import { expect, it } from 'vitest'
import { editEntities, undoEntities } from '@/store/entities'
import { mergeTyped } from '@/editor/monaco/texts/mergeTyped'
import { makeTestStore } from '@/store/testing'
import { tabOutdated } from '@/store/slices/syncStatus'
import { applyReplaced } from './applyReplaced'
import { matchesIn } from './matchesIn'
import { expressionOf, type SearchQuery } from './query'
import { replaceIn } from './replaceIn'
import { replacementOf } from './replacement'

function replaced(text: string, query: Partial<SearchQuery>, by: string, at?: number) {
  const isRegExp = query.isRegExp ?? false
  const whole = { text: '', matchCase: false, wholeWord: false, include: '', ...query, isRegExp }
  const made = expressionOf(whole)
  if (!made.ok) throw new Error(made.error)
  return replaceIn(text, made.expression, { by: replacementOf(by, isRegExp), at })
}

it('replaces a text as it stands, dollars and all', () => {
  expect(replaced('a.b axb a.b', { text: 'a.b' }, '$1 $& \\n')).toEqual({
    text: '$1 $& \\n axb $1 $& \\n',
    count: 2,
  })
  // What was put in is not searched again.
  expect(replaced('aa', { text: 'a' }, 'aa').text).toBe('aaaa')
  expect(replaced('abc', { text: 'b' }, '').text).toBe('ac')
})

it.each([
  [String.raw`(\w+)@(\w+)`, '$2 at $1', 'me@home you@work', 'home at me work at you'],
  [String.raw`(?<first>\w)(\w)`, '$<first>-$<none>$3', 'ab', 'a-$<none>$3'],
  ['a', '$&$&$$', 'xax', 'xaa$x'],
  ['(a)(b)?', '[$2$12]', 'a', '[a2]'],
  ['a', String.raw`1\n2\t3\\n`, 'a', '1\n2\t3\\n'],
  ['^x', 'y', 'x\nx', 'y\ny'],
  ['x*', '-', 'axxb', 'a-b'],
  ['(?<=a)b', 'c', 'ab bb', 'ac bb'],
])('replaces %j by %j: in %j', (text, by, before, after) =>
  expect(replaced(before, { text, isRegExp: true }, by).text).toBe(after),
)

it('replaces the one match at an offset, and none where it is not any more', () => {
  expect(replaced('cat cat cat', { text: 'cat' }, 'dog', 4)).toEqual({
    text: 'cat dog cat',
    count: 1,
  })
  expect(replaced('cat cat cat', { text: 'cat' }, 'dog', 5).count).toBe(0)
  const by = replacementOf('$1ow', true)
  expect(matchesIn('a cat', /(c)at/g, { most: 1, by })).toMatchObject([{ at: 2, replaced: 'cow' }])
})

function setup() {
  const store = makeTestStore()
  const file = (name: string, content: string) => ({
    name,
    content,
    path: '/',
    language: 'plaintext',
  })
  store.dispatch(
    editEntities([
      { collection: 'files', id: 'a', set: file('a.txt', 'one cat\n') },
      { collection: 'lambdas', id: 'l', set: { name: 'feed', code: 'cat(cat)\n' } },
    ]),
  )
  const texts = () => [
    store.getState().files.files[0]?.content,
    store.getState().lambdas.lambdas[0]?.code,
  ]
  const answer = [
    { key: 'files:a', before: 'one cat\n', after: 'one dog\n', count: 1 },
    { key: 'lambdas:l', before: 'cat(cat)\n', after: 'dog(dog)\n', count: 2 },
  ] as const
  const notices = () => store.getState().notices.notices.map(({ text }) => text)
  return { store, texts, answer, notices }
}

it('puts replaced texts into the project in one step, around what is written meanwhile', () => {
  const { store, texts, answer, notices } = setup()
  store.dispatch(
    editEntities([{ collection: 'files', id: 'a', set: { content: 'one cat\ntyped\n' } }]),
  )
  expect(store.dispatch(applyReplaced(answer))).toBe(3)
  expect(texts()).toEqual(['one dog\ntyped\n', 'dog(dog)\n'])
  expect(store.getState().entityHistory.past.map(({ label }) => label)).toEqual([
    'Replace 3 matches in 2 texts',
  ])
  expect(notices()).toEqual(['Replaced 3 matches in 2 texts.'])

  store.dispatch(
    editEntities([{ collection: 'files', id: 'a', set: { content: 'one dog\ntyped\nmore\n' } }]),
  )
  store.dispatch(undoEntities(mergeTyped))
  expect(texts()).toEqual(['one cat\ntyped\nmore\n', 'cat(cat)\n'])
})

it('replaces nothing in a tab that is read-only, and says so', () => {
  const { store, texts, answer, notices } = setup()
  store.dispatch(tabOutdated('updated'))
  expect(store.dispatch(applyReplaced(answer))).toBe(0)
  expect(texts()).toEqual(['one cat\n', 'cat(cat)\n'])
  expect(notices()).toEqual(['Nothing was replaced: this tab is read-only. Reload it to go on.'])
})
