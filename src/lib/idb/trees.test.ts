import { describe, expect, it } from 'vitest'
import { fakeServices } from '@/store/testing'
import { opaqueTreeOf } from './trees'

const leaf = (more: object) => ({ id: 'r', type: 'Box', props: {}, ...more })

/** What would not come back as it was from records. */
const KEPT_WHOLE = {
  'a node with a key of records': { id: 't', name: 'T', root: leaf({ order: 5 }) },
  'a named slot “children”': { id: 't', name: 'T', root: leaf({ slots: { children: [] } }) },
  'a root beside a “rootId”': { id: 't', name: 'T', rootId: 'r', root: leaf({}) },
}

describe('a document that is kept whole', () => {
  it.each(Object.entries(KEPT_WHOLE))('is not taken from the server in records: %s', (_, tree) => {
    expect(opaqueTreeOf(tree, 't')).toBeUndefined()
  })

  it.each(Object.entries(KEPT_WHOLE))(
    'is read from the database as it was put: %s',
    async (_, tree) => {
      const { db } = fakeServices()
      await db.put('componentTrees', tree)
      expect(await db.get('componentTrees', 't')).toEqual(tree)
      expect(await db.project().readTree('t')).toEqual([])
    },
  )
})
