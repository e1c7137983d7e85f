import { describe, expect, it } from 'vitest'
import { wordsOf } from './wordsOf'

const WHOLE = { start: false, end: false }

describe('wordsOf', () => {
  it('tells each word once, numbers not', () => {
    expect(wordsOf('let straße = 12 + straße_2', 3 + 12, WHOLE)).toEqual([
      'let',
      'straße',
      'straße_2',
    ])
  })

  it('leaves out the word that the caret is in, at its start and at its end', () => {
    const text = 'thefirst second'
    for (const caret of [0, 3, 8]) expect(wordsOf(text, caret, WHOLE)).toEqual(['second'])
    expect(wordsOf(text, 15, WHOLE)).toEqual(['thefirst'])
  })

  it('leaves out the same word elsewhere: there is nothing to add to it', () => {
    expect(wordsOf('total = 1\ntotal', 15, WHOLE)).toEqual([])
  })

  it('leaves out what is cut off', () => {
    expect(wordsOf('irst second thi', 5, { start: true, end: true })).toEqual([])
    expect(wordsOf(' first second ', 0, { start: true, end: true })).toEqual(['first', 'second'])
  })
})
