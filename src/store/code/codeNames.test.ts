import { expect, it } from 'vitest'
import { editEntities } from '../entities'
import { makeTestStore } from '../testing'
import { selectCodeNames } from './codeNames'
import { selectPaths } from './projectCode'

it('keeps lists and paths while texts are typed, and makes them anew when a name changes', () => {
  const store = makeTestStore()
  const set = (id: string, fields: Record<string, string>) =>
    store.dispatch(editEntities([{ collection: 'files', id, set: fields }]))
  set('a', { name: 'a.ts', path: '/src', content: '', language: 'typescript' })
  set('b', { name: 'b.ts', path: '/src', content: '', language: 'typescript' })
  const names = selectCodeNames(store.getState())
  const paths = selectPaths(store.getState())
  expect(names.files.map(({ id }) => id)).toEqual(['a', 'b'])

  set('a', { content: 'export const one = 1' })
  expect(selectCodeNames(store.getState())).toBe(names)
  expect(selectPaths(store.getState())).toBe(paths)

  set('a', { name: 'c.ts' })
  const renamed = selectCodeNames(store.getState())
  expect(renamed).not.toBe(names)
  expect(renamed.lambdas).toBe(names.lambdas)
  expect(selectPaths(store.getState()).keyAt('/src/c.ts')).toBe('files:a')
})
