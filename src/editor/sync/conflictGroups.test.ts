import { expect, it } from 'vitest'
import type { OpenConflict } from '@/store/sync/decide'
import { groupConflicts } from './conflictGroups'
import { placeText } from './conflictWords'

const names = {
  record: () => undefined,
  field: () => undefined,
  document: (treeId: string) => (treeId === 'home' ? 'Home' : undefined),
}
let ids = 0
const conflict = (key: string, path: string, kind = 'stale', by = 'ana'): OpenConflict => ({
  id: `c${++ids}`,
  key,
  path,
  kind,
  base: undefined,
  kept: undefined,
  lost: undefined,
  by,
  isMine: false,
  at: 1,
})

it('puts together what belongs to one document or one collection', () => {
  const groups = groupConflicts(
    [
      conflict('nodes:home/a', 'props.text'),
      conflict('files:f', 'content'),
      conflict('componentTrees:home', 'name'),
      conflict('nodes:gone/a', 'props.text'),
      conflict('files:g', 'content'),
      conflict('projects:p', 'name'),
    ],
    names,
  )
  expect(groups.map(({ title, cases }) => [title, cases.length])).toEqual([
    ['Home', 2],
    ['Files', 2],
    ['A removed document', 1],
    ['Projects', 1],
  ])
})

it('asks once about all edits of a record that was removed, of each who edited it', () => {
  const [group] = groupConflicts(
    [
      conflict('files:f', 'content', 'purged'),
      conflict('files:f', 'name', 'purged'),
      conflict('files:f', 'name', 'purged', 'ben'),
      conflict('files:f', 'name'),
      conflict('files:f', 'path'),
    ],
    names,
  )
  expect(group?.cases.map(({ conflicts }) => conflicts.map(({ path }) => path))).toEqual([
    ['content', 'name'],
    ['name'],
    ['name'],
    ['path'],
  ])
})

it.each([
  [{ parent: 'Intro', slot: 'children', at: 2, of: 4 }, 'In “Intro”, 2nd of 4'],
  [{ parent: 'Card', slot: 'footer', at: 1, of: 1 }, 'In “Card”, slot “footer”, 1st of 1'],
  [{ parent: 'List', slot: 'children', at: 11, of: 23 }, 'In “List”, 11th of 23'],
  [{ parent: null, slot: 'children', at: 1, of: 1 }, 'At the top of the document'],
  [
    { parent: undefined, slot: 'children', at: 1, of: 1 },
    'In a component that is not there any more',
  ],
])('says where a component is: %o', (place, text) => {
  expect(placeText(place)).toBe(text)
})
