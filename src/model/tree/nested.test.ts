import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDoc } from '../testing/trees'
import { docOf } from './doc'
import { fromNested, toNested } from './nested'
import type { NestedTree } from './types'

describe('nested JSON', () => {
  it('[N1] comes back unchanged from records, unknown keys included', () => {
    const tree: NestedTree = {
      id: 'tree-1',
      name: 'Page',
      icon: 'home',
      root: {
        id: 'root',
        type: 'Box',
        props: { gap: 4 },
        bindings: { text: { source: 'x' } },
        children: [{ id: 'a', type: 'Text', name: 'Lead', props: {}, conditional: { if: 'y' } }],
        slots: { aside: [{ id: 'b', type: 'Badge', props: {} }] },
      },
    }
    const { header, records } = fromNested(tree)
    expect(toNested(header, docOf(header.rootId, records))).toEqual(tree)
  })

  it('[N2] any document survives the way to nested JSON and back', () => {
    fc.assert(
      fc.property(arbitraryDoc(), (doc) => {
        const header = { id: 't', name: 'T', rootId: 'n0' }
        const nested = toNested(header, doc)
        const again = fromNested(nested)
        expect(toNested(again.header, docOf('n0', again.records))).toEqual(nested)
      }),
    )
  })

  it('leaves out what a record holds under “children” and “slots”', () => {
    const header = { id: 't', name: 'T', rootId: 'r' }
    const place = { treeId: 't', slot: 'children', order: 'a0', props: {} }
    const doc = docOf('r', [
      { ...place, id: 'r', parentId: null, type: 'Box', slots: 7 },
      { ...place, id: 'a', parentId: 'r', type: 'Text', children: 'Hi', slots: { aside: 'x' } },
    ])
    const a = { id: 'a', type: 'Text', props: {} }
    const nested = { id: 't', name: 'T', root: { id: 'r', type: 'Box', props: {}, children: [a] } }
    expect(toNested(header, doc)).toEqual(nested)
  })

  it('takes no place from keys of a nested node', () => {
    const root = {
      id: 'r',
      type: 'Box',
      children: [{ id: 'a', type: 'Box', slot: 'x', parentId: 'y', deleted: true }],
    }
    const { records } = fromNested({ id: 't', name: 'T', root })
    expect(records[1]).toMatchObject({ parentId: 'r', slot: 'children' })
    expect(records[1]).not.toHaveProperty('deleted')
  })
})
