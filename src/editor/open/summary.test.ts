import { describe, expect, it } from 'vitest'
import type { ImportedDocument, Placeholder } from '@/model/import'
import { placeholderKinds, summaryOf } from './summary'

function opened(placeholders: readonly Placeholder[] = []): ImportedDocument {
  const tree = { id: 't', name: 'Page', root: { id: 'r', type: 'Box' } }
  return {
    file: 'page.json',
    status: 'opened',
    trees: [tree],
    report: { mapped: [], placeholders, kept: [] },
  }
}

const refused: ImportedDocument = {
  file: 'package.json',
  status: 'refused',
  trees: [],
  report: { mapped: [], placeholders: [], kept: [] },
  error: 'This is no tree.',
}

function placeholder(type: string, path: string): Placeholder {
  return { type, path, reason: 'No such component.' }
}

describe('the summary', () => {
  it('counts what opened and what did not', () => {
    expect(summaryOf([opened(), opened(), refused])).toBe('2 documents opened, 1 not opened.')
    expect(summaryOf([refused])).toBe('1 document not opened.')
  })

  it('says what placeholders mean', () => {
    expect(summaryOf([opened([placeholder('Chart', '$.root')])])).toMatch(
      /^1 document opened\. 1 component is not in the catalog/,
    )
  })
})

describe('the kinds of placeholders', () => {
  it('are one per type and reason, the most frequent first', () => {
    const kinds = placeholderKinds([
      placeholder('Chart', '$.a'),
      placeholder('Map', '$.b'),
      placeholder('Map', '$.c'),
    ])
    expect(kinds.map(({ type, paths }) => [type, paths])).toEqual([
      ['Map', ['$.b', '$.c']],
      ['Chart', ['$.a']],
    ])
  })
})
