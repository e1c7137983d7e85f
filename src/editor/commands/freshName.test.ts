import { describe, expect, it } from 'vitest'
import { freshName } from './freshName'

describe('the name of a new document', () => {
  it('is as wished while nobody has it', () => {
    expect(freshName('Untitled', ['Landing page'])).toBe('Untitled')
  })

  it('counts on where it is taken', () => {
    expect(freshName('Untitled', ['Untitled', 'Untitled 2'])).toBe('Untitled 3')
  })
})
