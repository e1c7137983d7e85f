import { expect, it } from 'vitest'
import { normalPath, projectPaths, wantedPath } from './paths'
import { resolveImport } from './resolve'

it('gives files, components and lambdas a path each', () => {
  const file = { id: 'f', name: 'format.ts', path: '/src/lib' }
  expect(wantedPath('files', file)).toBe('/src/lib/format.ts')
  expect(wantedPath('files', { ...file, path: '' })).toBe('/format.ts')
  expect(wantedPath('components', { id: 'c', name: 'Card' })).toBe('/components/Card.tsx')
  expect(wantedPath('lambdas', { id: 'l', name: 'total' })).toBe('/lambdas/total.ts')
  expect(wantedPath('lambdas', { id: 'l', name: 'total', language: 'javascript' })).toBe(
    '/lambdas/total.js',
  )
  expect(wantedPath('lambdas', { id: 'l', name: 'a/b' })).not.toContain('a/b')
})

it('keeps paths below the root', () => {
  expect(normalPath('../../a//b/./c/..')).toBe('/a/b')
})

it('tells two records of the same name apart, the same way each time', () => {
  const twins = ['b', 'a'].map((id) => ({ id, name: 'x.ts', path: '/' }))
  const paths = projectPaths({ files: twins, components: [], lambdas: [] })
  expect(paths.pathOf('files:a')).toBe('/x.ts')
  expect(paths.pathOf('files:b')).toBe('/x (2).ts')
  expect(paths.keyAt('/x (2).ts')).toBe('files:b')
})

it.each([
  ['./format', '/src/lib/format.ts'],
  ['../lib/format.ts', '/src/lib/format.ts'],
  ['@/lib/format', '/src/lib/format.ts'],
  ['/src/lib', '/src/lib/index.ts'],
  ['./format.js', '/src/lib/format.ts'],
  ['../../components/Card', '/components/Card.tsx'],
  ['./missing', undefined],
  ['react', undefined],
  ['..evil', undefined],
])('resolves %s to %s', (specifier, path) => {
  const there = new Set(['/src/lib/format.ts', '/src/lib/index.ts', '/components/Card.tsx'])
  expect(resolveImport('/src/lib/total.ts', specifier, (at) => there.has(at))).toBe(path)
})
