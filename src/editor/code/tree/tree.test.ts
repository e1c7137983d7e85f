import { expect, it } from 'vitest'
import { codeRows, type Draft } from './codeRows'
import { folderTree, isWithin, parentOf } from './folders'

const file = (path: string, name: string) => ({ id: `${path}/${name}`, name, path })
const files = [
  file('/src/lib', 'format.ts'),
  file('/src', 'page10.ts'),
  file('/src', 'page2.ts'),
  file('', 'README.md'),
  file('/assets/', 'logo.png'),
]

function lines(open: readonly string[] | 'all', draft: Draft | null = null): string[] {
  const rows = codeRows(
    { root: folderTree(files), components: [{ id: 'c', name: 'Card' }], lambdas: [] },
    { isOpen: (key) => open === 'all' || open.includes(key), draft },
  )
  return rows.map(
    ({ depth, name, position, siblings }) => `${'  '.repeat(depth)}${name} ${position}/${siblings}`,
  )
}

it('lists the groups with all that is open in them: folders first, numbers as numbers', () => {
  expect(lines('all')).toEqual([
    'Files 1/3',
    '  assets 1/3',
    '    logo.png 1/1',
    '  src 2/3',
    '    lib 1/3',
    '      format.ts 1/1',
    '    page2.ts 2/3',
    '    page10.ts 3/3',
    '  README.md 3/3',
    'Components 2/3',
    '  Card 1/1',
    'Lambdas 3/3',
  ])
  expect(lines(['group:files'])).toHaveLength(6)
})

it('puts what is being made first in its folder', () => {
  expect(
    lines(['group:files', 'folder:/src'], { makes: 'file', folder: '/src' }).slice(3, 5),
  ).toEqual(['    New file 1/4', '    lib 2/4'])
})

it('shows folders that have no file yet', () => {
  const root = folderTree([], ['/a/b'])
  expect([...(root.folders.get('a')?.folders.keys() ?? [])]).toEqual(['b'])
})

it('knows what lies in a folder', () => {
  expect(isWithin('/src/lib', '/src')).toBe(true)
  expect(isWithin('/srcs', '/src')).toBe(false)
  expect(isWithin('/src', '/')).toBe(true)
  expect(parentOf('/src')).toBe('/')
})

it('keeps the rows of a folder in which nothing changed', () => {
  const source = { root: folderTree(files), components: [], lambdas: [] }
  const before = codeRows(source, { isOpen: () => true })
  const after = codeRows(source, { isOpen: (key) => key !== 'folder:/assets' })
  expect(after.find(({ name }) => name === 'page2.ts')).toBe(
    before.find(({ name }) => name === 'page2.ts'),
  )
})
