import { describe, expect, it } from 'vitest'
import { toNestedNode } from '@/model/tree/nested'
import { selectNodes, undo } from '@/store/editing'
import { selectActiveTreeId, selectDoc } from '@/store/selectors'
import { makeTestStore } from '@/store/testing'
import { pasteDocument } from './importFiles'

function setup() {
  const root = { id: 'page', type: 'Stack', children: [{ id: 'intro', type: 'Text', props: {} }] }
  const store = makeTestStore({ trees: [{ id: 'tree', name: 'Page', root }] })
  store.dispatch(selectNodes({ treeId: 'tree', ids: ['page'] }))
  const types = () => {
    const doc = selectDoc(store.getState(), 'tree')
    return doc && toNestedNode(doc, 'page')?.children?.map(({ type }) => type)
  }
  return {
    store,
    types,
    paste: (value: unknown) => store.dispatch(pasteDocument(JSON.stringify(value))),
  }
}

describe('pasting what another program wrote', () => {
  it.each([
    ['a text', 'Hello'],
    ['text among elements', ['Hi ', { type: 'strong', children: 'you' }]],
    ['a single child', { type: 'span', children: 'Hello' }],
  ])('puts a node with %s into the document on screen', (_, children) => {
    const { store, types, paste } = setup()
    expect(paste({ type: 'p', children })).toEqual([])
    expect(types()).toEqual(['Text', 'p'])
    expect(store.getState().componentTrees.headers).toHaveLength(1)
    store.dispatch(undo('tree'))
    expect(types()).toEqual(['Text'])
  })

  it('opens a document, also one with a type', () => {
    const { store, types, paste } = setup()
    const page = { type: 'page', name: 'P', root: { id: 'r', type: 'Box', props: {} } }
    expect(paste(page)).toMatchObject([{ status: 'opened' }])
    expect(types()).toEqual(['Text'])
    expect(store.getState().componentTrees.headers.map(({ name }) => name)).toEqual(['Page', 'P'])
    expect(selectActiveTreeId(store.getState())).not.toBe('tree')
  })

  it('opens a node as a document where none is open', () => {
    const store = makeTestStore()
    const text = JSON.stringify({ type: 'p', children: 'Hello' })
    expect(store.dispatch(pasteDocument(text))).toMatchObject([{ status: 'opened' }])
    expect(store.getState().componentTrees.headers).toHaveLength(1)
  })

  it('says in a sentence why something cannot be read', () => {
    const { paste } = setup()
    expect(paste({ name: 'espalier' })[0]?.error).toMatch(/^The document has no component tree/)
  })
})
