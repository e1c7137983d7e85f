import { describe, expect, it } from 'vitest'
import { undoEntities } from '../entities'
import { deleteModelWithRecords, deleteRecords } from './deleteRecords'
import { addRecords, moveRecords, setCells } from './records'
import { redoModels, undoModels } from './stepModels'
import { AUTHORS, BOOKS, storeWith } from './testing'

const names = (count: number) => Array.from({ length: count }, (_, n) => ({ n: `Author ${n}` }))

describe('records', () => {
  it('are added at the end or behind another one, with their defaults, in one step', async () => {
    const { store, column, labels } = storeWith()
    const [first = ''] = await store.dispatch(addRecords('authors', [{ n: 'A' }, { n: 'C' }]))
    await store.dispatch(addRecords('authors', [{ n: 'B', s: 'old' }], { after: first }))
    expect(column('authors', 'n')).toEqual(['A', 'B', 'C'])
    expect(column('authors', 's')).toEqual(['new', 'old', 'new'])
    expect(labels()).toEqual(['Models', 'Add 2 records', 'Add record'])
    store.dispatch(undoEntities(undefined, 'models'))
    expect(column('authors', 'n')).toEqual(['A', 'C'])
  })

  it('come and go by the thousand in one step, and the order stays', async () => {
    const { store, column, labels } = storeWith()
    const told: number[] = []
    const ids = await store.dispatch(
      addRecords('authors', names(2500), { onProgress: (done) => told.push(done) }),
    )
    const before = names(2500).map(({ n }) => n)
    expect(column('authors', 'n')).toEqual(before)
    expect(told.length).toBeGreaterThan(3)
    expect(labels().at(-1)).toBe('Add 2,500 records')
    expect(await store.dispatch(undoModels())).toBe('Add 2,500 records')
    expect(column('authors', 'n')).toEqual([])
    expect(await store.dispatch(redoModels())).toBe('Add 2,500 records')
    expect(column('authors', 'n')).toEqual(before)
    expect(ids).toHaveLength(2500)
    await store.dispatch(undoModels())
    expect(await store.dispatch(undoModels())).toBe('Models')
    expect(store.getState().models.models).toEqual([])
  })

  it('that were added until it was stopped are one step', async () => {
    const { store, rows } = storeWith()
    const stop = new AbortController()
    const adding = store.dispatch(
      addRecords('authors', names(5000), {
        signal: stop.signal,
        onProgress: (done) => done > 900 && stop.abort(),
      }),
    )
    await expect(adding).rejects.toThrow('aborted')
    expect(rows('authors').ids.length).toBeGreaterThan(0)
    expect(rows('authors').ids.length).toBeLessThan(5000)
    await store.dispatch(undoModels())
    expect(rows('authors').ids).toEqual([])
  })

  it('bring the model that was made of them', async () => {
    const { store, rows } = storeWith([])
    const model = { id: 'new', name: 'New', fields: [{ id: 'x', name: 'x', type: 'string' }] }
    await store.dispatch(addRecords('new', [{ x: '1' }], { model, label: 'Import' }))
    expect(store.getState().models.models).toMatchObject([model])
    expect(rows('new').ids).toHaveLength(1)
    await store.dispatch(undoModels())
    expect(store.getState().models.models).toEqual([])
    expect(rows('new').ids).toEqual([])
  })

  it('change cell by cell, and keep their list', async () => {
    const { store, rows, column, labels } = storeWith()
    const [a = '', b = ''] = await store.dispatch(addRecords('authors', names(2)))
    const { ids } = rows('authors')
    const changed = await store.dispatch(
      setCells('authors', [
        { recordId: a, fieldId: 'n', value: 'Ada' },
        { recordId: a, fieldId: 'a', value: '36' },
        { recordId: b, fieldId: 'n', value: '' },
        { recordId: 'gone', fieldId: 'n', value: 'x' },
      ]),
    )
    expect(changed).toBe(2)
    expect(column('authors', 'n')).toEqual(['Ada', undefined])
    expect(rows('authors').ids).toBe(ids)
    await store.dispatch(setCells('authors', [{ recordId: a, fieldId: 'n', value: 'Ada' }]))
    expect(labels().at(-1)).toBe('Edit 4 cells')
  })

  it('are moved', async () => {
    const { store, column } = storeWith()
    const [a = '', b = '', c = ''] = await store.dispatch(addRecords('authors', names(3)))
    await store.dispatch(moveRecords('authors', [a, b], c))
    expect(column('authors', 'n')).toEqual(['Author 2', 'Author 0', 'Author 1'])
    await store.dispatch(moveRecords('authors', [b], null))
    expect(column('authors', 'n')).toEqual(['Author 1', 'Author 2', 'Author 0'])
    await store.dispatch(undoModels())
    expect(column('authors', 'n')).toEqual(['Author 2', 'Author 0', 'Author 1'])
  })
})

describe('a deletion', () => {
  async function library(onDelete?: 'clear' | 'refuse' | 'delete') {
    const [title, by, co] = BOOKS.fields
    const relation = { model: 'authors', kind: 'one' as const, ...(onDelete && { onDelete }) }
    const fields = [title, { ...by, relation }, co] as typeof BOOKS.fields
    const all = storeWith([AUTHORS, { ...BOOKS, fields }])
    const [a = '', b = ''] = await all.store.dispatch(addRecords('authors', names(2)))
    await all.store.dispatch(
      addRecords('books', [
        { t: 'One', by: a, co: [a, b] },
        { t: 'Two', by: b, co: [a] },
      ]),
    )
    return { ...all, a, b }
  }

  it('takes what is gone from the relations, and brings it back', async () => {
    const { store, column, a, b } = await library()
    expect(await store.dispatch(deleteRecords('authors', [a]))).toEqual({ ok: true, value: 1 })
    expect(column('books', 'by')).toEqual([undefined, b])
    expect(column('books', 'co')).toEqual([[b], undefined])
    await store.dispatch(undoModels())
    expect(column('authors', 'n')).toEqual(['Author 0', 'Author 1'])
    expect(column('books', 'by')).toEqual([a, b])
    expect(column('books', 'co')).toEqual([[a, b], [a]])
  })

  it('is refused by a relation that says so', async () => {
    const { store, column, a } = await library('refuse')
    expect(await store.dispatch(deleteRecords('authors', [a]))).toEqual({
      ok: false,
      error: '“One” of “Book” names it in “by”, which holds up deleting it. Empty that first.',
    })
    expect(column('authors', 'n')).toHaveLength(2)
  })

  it('takes along what a relation says', async () => {
    const { store, column, a } = await library('delete')
    expect(await store.dispatch(deleteRecords('authors', [a]))).toEqual({ ok: true, value: 2 })
    expect(column('books', 't')).toEqual(['Two'])
    expect(column('books', 'co')).toEqual([undefined])
    await store.dispatch(undoModels())
    expect(column('books', 't')).toEqual(['One', 'Two'])
  })

  it('of a model takes its records', async () => {
    const { store, rows } = await library()
    await store.dispatch(deleteModelWithRecords('books'))
    expect(store.getState().models.models.map(({ id }) => id)).toEqual(['authors'])
    expect(rows('books').ids).toEqual([])
    await store.dispatch(undoModels())
    expect(rows('books').ids).toHaveLength(2)
  })
})
