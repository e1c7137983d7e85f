import { expect, it } from 'vitest'
import { recordsArrived } from '../records'
import { makeTestStore } from '../testing'
import { editEntities, redoEntities, undoEntities } from '.'

function setup() {
  const store = makeTestStore()
  const file = { name: 'a.ts', content: 'x', language: 'typescript', path: '/src' }
  store.dispatch(editEntities([{ collection: 'files', id: 'a', set: file }], 'New file'))
  const files = () => store.getState().files.files
  const rename = (name: string) =>
    store.dispatch(editEntities([{ collection: 'files', id: 'a', set: { name } }], 'Rename'))
  const notices = () => store.getState().notices.notices.map(({ text }) => text)
  return { store, files, rename, notices }
}

it('takes a creation, a change and a removal back, and does them again', () => {
  const { store, files, rename } = setup()
  rename('b.ts')
  store.dispatch(editEntities([{ collection: 'files', id: 'a', set: null }], 'Delete “b.ts”'))
  expect(files()).toEqual([])
  expect(store.dispatch(undoEntities())).toBe('Delete “b.ts”')
  expect(files()[0]).toMatchObject({ name: 'b.ts', content: 'x' })
  store.dispatch(undoEntities())
  expect(files()[0]?.name).toBe('a.ts')
  store.dispatch(undoEntities())
  expect(files()).toEqual([])
  for (const name of ['a.ts', 'b.ts']) {
    store.dispatch(redoEntities())
    expect(files()[0]?.name).toBe(name)
  }
  store.dispatch(redoEntities())
  expect(files()).toEqual([])
  expect(store.dispatch(redoEntities())).toBeUndefined()
})

it('makes no step of what is typed, and keeps it when the record comes back', () => {
  const { store, files } = setup()
  store.dispatch(editEntities([{ collection: 'files', id: 'a', set: { content: 'typed' } }]))
  store.dispatch(undoEntities())
  expect(files()).toEqual([])
  store.dispatch(redoEntities())
  expect(files()[0]?.content).toBe('typed')
})

it('leaves what somebody else changed since, and says so', () => {
  const { store, files, rename, notices } = setup()
  rename('b.ts')
  const value = { ...files()[0], name: 'theirs.ts' } as never
  store.dispatch(recordsArrived({ changes: [{ collection: 'files', id: 'a', value }] }))
  store.dispatch(undoEntities())
  expect(files()[0]?.name).toBe('theirs.ts')
  expect(notices()).toEqual(['“Rename”: what was changed since stays as it is.'])
})

it('takes a step of a text back around what was written in it since', () => {
  const { store, files } = setup()
  const set = (content: string, label?: string) =>
    store.dispatch(editEntities([{ collection: 'files', id: 'a', set: { content } }], label))
  set('one\ntwo\n')
  set('ONE\ntwo\n', 'Replace')
  set('ONE\ntwo\ntyped\n')
  const merge = (base: string, mine: string, theirs: string) => theirs + mine.slice(base.length)
  expect(store.dispatch(undoEntities(merge))).toBe('Replace')
  expect(files()[0]?.content).toBe('one\ntwo\ntyped\n')
  store.dispatch(redoEntities(merge))
  expect(files()[0]?.content).toBe('ONE\ntwo\ntyped\n')
})

it('takes a step of a workflow back apart from those of files', () => {
  const { store, files, rename } = setup()
  const nodes = () => store.getState().workflowParts.nodes
  const node = {
    collection: 'workflowNodes',
    id: 'n',
    set: { workflowId: 'w', kind: 'log' },
  } as const
  store.dispatch(editEntities([node], 'Add step'))
  rename('b.ts')
  expect(store.dispatch(undoEntities(undefined, 'workflows'))).toBe('Add step')
  expect(nodes()).toEqual([])
  expect(files()[0]?.name).toBe('b.ts')
  expect(store.dispatch(undoEntities(undefined, 'workflows'))).toBeUndefined()
  expect(store.dispatch(undoEntities())).toBe('Rename')
  // A new step of files takes nothing away from what workflows may do again.
  rename('c.ts')
  expect(store.dispatch(redoEntities(undefined, 'workflows'))).toBe('Add step')
  expect(nodes()).toHaveLength(1)
})
