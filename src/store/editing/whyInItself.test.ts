import { expect, it } from 'vitest'
import { getNode } from '@/model/tree/doc'
import type { NestedNode } from '@/model/tree/types'
import { editEntities } from '../entities'
import { recordsArrived } from '../records'
import { selectDoc } from '../selectors'
import { makeTestStore } from '../testing'
import { saveTree, updateTreeNode } from '../trees/treeThunks'
import { applyEdit, undo } from '.'

const ITSELF = '“Inner” cannot go inside itself.'
const OVER_OUTER = '“Outer” contains “Inner”, so it cannot go inside it.'

/** Two components, of which the outer contains the inner one. */
function setup() {
  const main = (id: string, child: NestedNode) => ({
    id,
    name: id,
    componentId: id,
    root: { id: `${id}-root`, type: 'Box', children: [child] },
  })
  const inner = main('inner', { id: 'text', type: 'Text' })
  const outer = main('outer', { id: 'in-outer', type: 'component:inner' })
  const store = makeTestStore({ trees: [inner, outer] })
  const components = [
    { id: 'inner', name: 'Inner' },
    { id: 'outer', name: 'Outer' },
  ]
  store.dispatch(
    editEntities(
      components.map(({ id, name }) => ({
        collection: 'components',
        id,
        set: { name, type: 'molecule', kind: 'composed', treeId: id, code: '' },
      })),
    ),
  )
  const typeOf = (treeId: string, id: string) => {
    const doc = selectDoc(store.getState(), treeId)
    return doc && getNode(doc, id)?.type
  }
  const notices = () => store.getState().notices.notices.map(({ text }) => text)
  return { store, inner, typeOf, notices }
}

it.each([
  ['component:inner', ITSELF],
  ['component:outer', OVER_OUTER],
])('a main does not take the type %s that closes a cycle', (type, why) => {
  const { store, typeOf } = setup()
  const error = { code: 'component-in-itself', id: 'inner', why }
  expect(store.dispatch(updateTreeNode('inner', 'text', { type }))).toEqual({ ok: false, error })
  expect(typeOf('inner', 'text')).toBe('Text')
})

it('every other type goes, into every other tree', () => {
  const { store, typeOf } = setup()
  expect(store.dispatch(updateTreeNode('inner', 'text', { type: 'Heading' })).ok).toBe(true)
  const again = { type: 'component:inner' }
  expect(store.dispatch(updateTreeNode('outer', 'outer-root', again)).ok).toBe(true)
  expect(typeOf('outer', 'outer-root')).toBe('component:inner')
})

it('a whole main is not stored with itself inside', async () => {
  const { store, inner, typeOf } = setup()
  const root = { ...inner.root, children: [{ id: 'text', type: 'component:outer' }] }
  await expect(store.dispatch(saveTree({ ...inner, root })).unwrap()).rejects.toThrow(OVER_OUTER)
  expect(typeOf('inner', 'text')).toBe('Text')
})

it('undo does not close a cycle either', () => {
  const { store, typeOf, notices } = setup()
  const ops = [{ op: 'remove', id: 'in-outer' } as const]
  store.dispatch(applyEdit({ treeId: 'outer', label: 'Delete', ops }))
  expect(store.dispatch(updateTreeNode('inner', 'text', { type: 'component:outer' })).ok).toBe(true)
  expect(store.dispatch(undo('outer')).ok).toBe(false)
  expect(notices()).toEqual([
    '“Delete” cannot be undone: “Inner” contains “Outer”, so it cannot go inside it.',
  ])
  expect(typeOf('inner', 'text')).toBe('component:outer')
})

it('a cycle that came from somebody else stops nobody from editing', () => {
  const { store, typeOf } = setup()
  const doc = selectDoc(store.getState(), 'inner')
  const value = { ...(doc && getNode(doc, 'text')), type: 'component:outer' } as never
  const change = { collection: 'nodes', treeId: 'inner', id: 'text', value } as const
  store.dispatch(recordsArrived({ changes: [change] }))
  expect(typeOf('inner', 'text')).toBe('component:outer')
  expect(store.dispatch(updateTreeNode('inner', 'text', { name: 'Cyclic' })).ok).toBe(true)
  expect(store.dispatch(updateTreeNode('inner', 'text', { type: 'Text' })).ok).toBe(true)
})
