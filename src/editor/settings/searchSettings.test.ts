import { expect, it } from 'vitest'
import { markedPieces, searchSettings, wordsOf } from './searchSettings'

const SETTINGS = [
  { title: 'Auto-sync', description: 'Sends edits to the server.', keywords: ['cloud'] },
  { title: 'Interval', description: 'How often auto-sync asks.', keywords: ['seconds'] },
  { title: 'Motion', description: 'How much moves.', keywords: ['animation'] },
]
const titles = (typed: string) => searchSettings(SETTINGS, typed).map(({ title }) => title)

it.each([
  ['AUTO', ['Auto-sync', 'Interval']],
  ['asks auto', ['Interval']],
  ['seconds', ['Interval']],
  ['animation', ['Motion']],
  ['sync interval', ['Interval']],
  ['gibberish', []],
  ['  ', ['Auto-sync', 'Interval', 'Motion']],
])('“%s” finds by title, description and keywords', (typed, found) => {
  expect(titles(typed)).toEqual(found)
})

it('puts a match in the title first', () => {
  expect(
    searchSettings(
      [
        { title: 'A', description: 'with motion', keywords: [] },
        { title: 'Motion', description: '', keywords: [] },
      ],
      'motion',
    ).map(({ title }) => title),
  ).toEqual(['Motion', 'A'])
})

it('marks each word wherever it stands', () => {
  expect(markedPieces('Auto-sync, auto', wordsOf('AUTO syn'))).toEqual([
    { text: 'Auto', isMatch: true },
    { text: '-', isMatch: false },
    { text: 'syn', isMatch: true },
    { text: 'c, ', isMatch: false },
    { text: 'auto', isMatch: true },
  ])
  expect(markedPieces('Motion', [])).toEqual([{ text: 'Motion', isMatch: false }])
  expect(markedPieces('İİ sync', ['sync'])).toEqual([{ text: 'İİ sync', isMatch: false }])
})
