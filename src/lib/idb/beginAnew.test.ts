import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { connectionTo } from './connection'
import { recordStoreOf } from './recordStore'

const SNAPSHOT = { cursor: '1-a', records: [] }

it('does not offer what is being made: its author edits it meanwhile', async () => {
  const { sync, write } = recordStoreOf(connectionTo('making'))
  await sync.begin(SNAPSHOT, { at: 0, newName: 'me', kept: new Set() })
  await write([{ collection: 'files', id: 'f', value: { id: 'f', content: 'made' } }])
  const [op] = await sync.nextBatch(500)
  expect(op?.creates).toBe(1)
  await write([{ collection: 'files', id: 'f', value: { id: 'f', content: 'typed since' } }])
  await sync.begin(SNAPSHOT, { at: 0, kept: new Set() })
  const waiting = await sync.waiting()
  // What its author had seen is what is being made, and not nothing.
  expect(waiting.map(({ creates, set }) => [creates, [...set]])).toEqual([
    [undefined, [['content', ['made', 'typed since']]]],
  ])
})
