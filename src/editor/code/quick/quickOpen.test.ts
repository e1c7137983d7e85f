import { expect, it } from 'vitest'
import { projectPaths } from '@/model/code/paths'
import { findTexts, readTyped } from './quickOpen'

const pathsOf = (...all: readonly string[]) =>
  projectPaths({
    files: all.map((path, at) => ({
      id: `f${at}`,
      name: path.slice(path.lastIndexOf('/') + 1),
      path: path.slice(0, path.lastIndexOf('/')),
    })),
    components: [{ id: 'c', name: 'PriceTag' }],
    lambdas: [],
  })

it('finds texts by letters of their paths and tells which letters', () => {
  const paths = pathsOf('/src/lib/format.ts', '/src/form/area.ts', '/docs/formal.md')
  const [first] = findTexts(paths, 'format')
  expect(first?.text.path).toBe('src/lib/format.ts')
  expect(first?.marked.map((at) => first.text.path[at]).join('')).toBe('format')
  expect(findTexts(paths, 'pricetag')[0]?.text.key).toBe('components:c')
  expect(findTexts(paths, 'zzz')).toEqual([])
})

it.each([
  ['format', { name: 'format' }],
  ['format:12', { name: 'format', at: { line: 12, column: 1 } }],
  ['format:12:3', { name: 'format', at: { line: 12, column: 3 } }],
  ['format:', { name: 'format' }],
  [':7', { name: '', at: { line: 7, column: 1 } }],
  [' a b ', { name: 'a b' }],
])('reads %j', (typed, read) => expect(readTyped(typed)).toEqual(read))
