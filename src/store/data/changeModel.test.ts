import { expect, it } from 'vitest'
import type { ModelField } from '@/model/data/model'
import {
  addField,
  changeField,
  changeModel,
  moveField,
  removeField,
  renameField,
  retypeField,
} from './changeModel'
import { addRecords } from './records'
import { undoModels } from './stepModels'
import { AUTHORS, storeWith } from './testing'

async function setup() {
  const all = storeWith()
  const rows = ['36', 'old', '', '50'].map((a, at) => ({ n: `Author ${at}`, a }))
  const ids = await all.store.dispatch(addRecords('authors', rows))
  const model = () => all.store.getState().models.models.find(({ id }) => id === 'authors')
  const fields = () => model()?.fields.map(({ id, name, type }) => [id, name, type].join(' '))
  return { ...all, ids, model, fields }
}
const AGE: ModelField = { id: 'a', name: 'age', type: 'integer', default: 0 }

it('keeps the values of a field that gets another name', async () => {
  const { store, column, fields } = await setup()
  await store.dispatch(renameField('authors', 'n', 'full name'))
  expect(fields()?.[0]).toBe('n full name string')
  expect(column('authors', 'n')[0]).toBe('Author 0')
  expect(await store.dispatch(undoModels())).toBe('Rename to “full name”')
  expect(fields()?.[0]).toBe('n name string')
})

it('converts values with their field, does with the rest as was chosen, and takes all back at once', async () => {
  const { store, column, fields, ids, labels } = await setup()
  const steps = labels().length
  const fixes = { [ids[3] ?? '']: 51 }
  await store.dispatch(retypeField('authors', AGE, { others: 'default', fixes }))
  expect(fields()?.[1]).toBe('a age integer')
  expect(column('authors', 'a')).toEqual([36, 0, undefined, 51])
  expect(labels()).toHaveLength(steps + 1)
  await store.dispatch(undoModels())
  expect(fields()?.[1]).toBe('a age string')
  expect(column('authors', 'a')).toEqual(['36', 'old', '', '50'])
  await store.dispatch(retypeField('authors', AGE))
  expect(column('authors', 'a')).toEqual([36, undefined, undefined, 50])
})

it('takes the values of a field with it', async () => {
  const { store, column, fields } = await setup()
  await store.dispatch(removeField('authors', 'a'))
  expect(fields()).toEqual(['n name string', 's state string'])
  expect(column('authors', 'a')).toEqual([undefined, undefined, undefined, undefined])
  expect(await store.dispatch(undoModels())).toBe('Remove “age”')
  expect(column('authors', 'a')).toEqual(['36', 'old', '', '50'])
})

it('adds, moves and changes fields, and does nothing where nothing changes', async () => {
  const { store, fields, model, labels } = await setup()
  await store.dispatch(addField('authors', { id: 'z', name: 'zip', type: 'string' }, 1))
  await store.dispatch(moveField('authors', 'z', 3))
  expect(fields()?.at(-1)).toBe('z zip string')
  await store.dispatch(changeField('authors', 's', { required: true, default: undefined }))
  expect(model()?.fields[2]).toEqual({ id: 's', name: 'state', type: 'string', required: true })
  const steps = labels().length
  await store.dispatch(changeField('authors', 's', { required: true }))
  expect(labels()).toHaveLength(steps)
  await expect(store.dispatch(addField('gone', AGE))).rejects.toThrow(
    'There is no such model any more.',
  )
})

it('puts a whole model, as its schema describes it, and makes one', async () => {
  const { store, column, fields, model } = await setup()
  const [name, , state] = AUTHORS.fields
  const described = { ...AUTHORS, fields: [AGE, { ...name, name: 'called' }, state] }
  await store.dispatch(changeModel(described as typeof AUTHORS))
  expect(fields()).toEqual(['a age integer', 'n called string', 's state string'])
  expect(column('authors', 'a')).toEqual([36, undefined, undefined, 50])
  await store.dispatch(changeModel({ id: 'm', name: 'More', fields: [] }))
  expect(await store.dispatch(undoModels())).toBe('New model “More”')
  expect(model()).toBeDefined()
})
