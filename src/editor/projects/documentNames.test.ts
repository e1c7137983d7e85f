import { describe, expect, it } from 'vitest'
import { fileNameOf } from './documentNames'

describe('the file of an export', () => {
  it.each([
    ['Landing page', 'Landing page.json'],
    ['a/b\\c: "d"?', 'a-b-c- -d--.json'],
    ['..secret', 'secret.json'],
    ['  ', 'document.json'],
    ['Straße 東京', 'Straße 東京.json'],
    ['tab\tend.', 'tab-end.json'],
  ])('%j is %j', (name, file) => {
    expect(fileNameOf(name)).toBe(file)
  })
})
