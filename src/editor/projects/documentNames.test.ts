import { describe, expect, it } from 'vitest'
import { fileNameOf, freshName } from './documentNames'

describe('the name of a new document', () => {
  it('is as wished while nobody has it', () => {
    expect(freshName('Untitled', ['Landing page'])).toBe('Untitled')
  })

  it('counts on where it is taken', () => {
    expect(freshName('Untitled', ['Untitled', 'Untitled 2'])).toBe('Untitled 3')
  })
})

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
