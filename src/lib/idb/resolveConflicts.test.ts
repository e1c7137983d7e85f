import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { Json } from '@/model/json'
import { connectionTo } from './connection'
import { conflictKey } from './conflicts'
import { recordStoreOf } from './recordStore'

it('decides about the value that somebody saw, and not about one that came after it', async () => {
  const { sync } = recordStoreOf(connectionTo('decided'))
  const registers = new Map<string, Json>([
    ['key', 'files:f'],
    ['path', 'content'],
    ['lost', 'later'],
    ['state', 'open'],
  ])
  const records = [[conflictKey('c'), registers]] as const
  await sync.begin({ cursor: '1-a', records }, { at: 0, kept: new Set() })

  await sync.resolve([{ id: 'c', lost: 'seen' }])
  expect((await sync.conflicts()).map(({ id }) => id)).toEqual(['c'])
  expect(await sync.waiting()).toEqual([])

  await sync.resolve([{ id: 'c', lost: 'later' }])
  expect(await sync.conflicts()).toEqual([])
  expect((await sync.waiting()).map(({ key, set }) => [key, Object.fromEntries(set)])).toEqual([
    [conflictKey('c'), { state: ['open', 'resolved'], lost: ['later', 'later'] }],
  ])
})
