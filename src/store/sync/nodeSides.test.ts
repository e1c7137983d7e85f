import { expect, it } from 'vitest'
import type { RegisterValue } from '@/sync/merge/types'
import { importTrees } from '../editing'
import { makeTestStore } from '../testing'
import type { OpenConflict } from './decide'
import { isAboutLooks, readNodeSides } from './nodeSides'

const PAGE = {
  id: 'page',
  name: 'Page',
  root: {
    id: 'root',
    type: 'Box',
    children: [
      {
        id: 'intro',
        type: 'Section',
        name: 'Intro',
        children: [
          { id: 'title', type: 'Heading', props: { text: 'Welcome' } },
          { id: 'lead', type: 'Text' },
        ],
      },
      { id: 'offers', type: 'Section', children: [{ id: 'offer', type: 'Card' }] },
    ],
  },
}

const conflict = (id: string, path: string): OpenConflict => ({
  id: 'c',
  key: `nodes:page/${id}`,
  path,
  kind: 'stale',
  base: undefined,
  kept: undefined,
  lost: undefined,
  by: 'ana',
  isMine: true,
  at: 1,
})

async function sidesOf(of: OpenConflict, values: readonly RegisterValue[]) {
  const store = makeTestStore()
  store.dispatch(importTrees([PAGE]))
  return store.dispatch(readNodeSides(of, values))
}

it('gives the node with each value, and with what lies in it', async () => {
  const [plain, muted] = await sidesOf(conflict('intro', 'props.background'), [undefined, 'muted'])
  expect(plain?.rootId).toBe('intro')
  expect(plain?.records.map(({ id }) => id).toSorted()).toEqual(['intro', 'lead', 'title'])
  expect(plain?.records[0]).toMatchObject({ parentId: null, props: {} })
  expect(muted?.records[0]).toMatchObject({ parentId: null, props: { background: 'muted' } })
})

it('gives what contains a node that was moved, with the place in numbers', async () => {
  const [first, there, gone] = await sidesOf(conflict('title', '$pos'), [
    ['intro', 'children', 'zz'],
    ['offers', 'children', '!'],
    ['nobody', 'children', 'a'],
  ])
  expect(first?.place).toEqual({ parent: 'Intro', slot: 'children', at: 2, of: 2 })
  expect(there?.place).toEqual({ parent: 'Section', slot: 'children', at: 1, of: 2 })
  expect(there).toMatchObject({ rootId: 'offers', marked: 'title' })
  expect(there?.records.map(({ id }) => id).toSorted()).toEqual(['offer', 'offers', 'title'])
  expect(gone?.place?.parent).toBeUndefined()
  expect(gone?.records).toEqual([])
})

it('gives nothing of a node that is not here', async () => {
  expect(await sidesOf(conflict('nobody', 'props.text'), ['a', 'b'])).toEqual([
    undefined,
    undefined,
  ])
})

it.each([
  ['props.text', true],
  ['styles.color', true],
  ['$pos', true],
  ['name', false],
  ['events.click', false],
])('%s is about looks: %s', (path, expected) => {
  expect(isAboutLooks(conflict('title', path))).toBe(expected)
  expect(isAboutLooks({ ...conflict('title', path), key: 'files:a' })).toBe(false)
})
