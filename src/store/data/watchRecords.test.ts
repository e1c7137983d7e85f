import { expect, it, vi } from 'vitest'
import { editEntities } from '../entities'
import { makeTestStore } from '../testing'
import { recordWatcherOf } from './watchRecords'

function setup() {
  const store = makeTestStore()
  const put = (id: string, value: string, modelId = 'm') =>
    store.dispatch(
      editEntities([{ collection: 'records', id, set: { modelId, order: id, 'f:a': value } }], 'x'),
    )
  return { store, put, watcher: recordWatcherOf(store, 'm') }
}

it('wakes only those who show the record that changed', () => {
  const { put, watcher } = setup()
  put('a', '1')
  put('b', '1')
  const heard = { a: vi.fn<() => void>(), b: vi.fn<() => void>() }
  watcher.watchRecord('a', heard.a)
  watcher.watchRecord('b', heard.b)
  put('a', '2')
  put('c', '1', 'another model')
  expect(heard.a).toHaveBeenCalledOnce()
  expect(heard.b).not.toHaveBeenCalled()
})

it('tells which records changed, until one has heard enough', () => {
  const { put, watcher } = setup()
  const heard = vi.fn<(ids: readonly string[]) => void>()
  const stop = watcher.watchAll(heard)
  put('a', '1')
  stop()
  put('a', '2')
  expect(heard.mock.calls).toEqual([[['a']]])
})
