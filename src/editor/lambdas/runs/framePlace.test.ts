import { expect, it } from 'vitest'
import { editEntities } from '@/store/entities'
import { makeTestStore } from '@/store/testing'
import { framePlace } from './framePlace'

it('leads to the first letter of a line, to a column that is named, and nowhere when the text is gone', () => {
  const store = makeTestStore()
  const code = 'export default () => {\n    throw 1\n}'
  store.dispatch(
    editEntities([{ collection: 'lambdas', id: 'l', set: { name: 'total', code } }], 'New'),
  )
  const target = { collection: 'lambdas', id: 'l' }
  const place = (path: string, line: number, column?: number) =>
    framePlace(store.getState(), { path, line, ...(column !== undefined && { column }) })
  expect(place('/lambdas/total.ts', 2)).toEqual({ target, at: { line: 2, column: 5 } })
  expect(place('/lambdas/total.ts', 2, 11)).toEqual({ target, at: { line: 2, column: 11 } })
  expect(place('/lambdas/total.ts', 9)).toEqual({ target, at: { line: 9, column: 1 } })
  expect(place('/lambdas/gone.ts', 1)).toBeUndefined()
})
