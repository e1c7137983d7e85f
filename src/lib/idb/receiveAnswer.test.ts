import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { connectionTo } from './connection'
import { recordStoreOf } from './recordStore'

it('takes no answer that was given to a name which this browser no longer has', async () => {
  const store = recordStoreOf(connectionTo('renamed'))
  const { sync } = store
  const snapshot = { cursor: '1-a', records: [] }
  await sync.begin(snapshot, { at: 0, newName: 'first', kept: new Set() })
  await store.write([{ collection: 'files', id: 'f', value: { id: 'f', content: 'sent' } }])
  const [op] = await sync.nextBatch(500)
  // The other tab heard as well that the server does not know this browser, and it was edited since.
  await sync.begin(snapshot, { at: 0, newName: 'second', kept: new Set() })
  await store.write([{ collection: 'files', id: 'f', value: { id: 'f', content: 'typed since' } }])
  expect((await sync.nextBatch(500)).map(({ mid }) => mid)).toEqual([op?.mid])

  const answer = { cursor: '2-a', since: '1-a', mid: 1, results: [], changes: [], more: false }
  const options = { at: 0, sent: new Set([1]), kept: new Set<string>() }
  expect(await sync.receive(answer, { ...options, replica: 'first' })).toBe(undefined)
  expect(await sync.unsentKeys()).toEqual(['files:f'])
  await sync.receive(answer, { ...options, replica: 'second' })
  expect(await sync.unsentKeys()).toEqual([])
})
