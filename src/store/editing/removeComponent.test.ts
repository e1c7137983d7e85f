import { expect, it } from 'vitest'
import { getNode } from '@/model/tree/doc'
import { toNested } from '@/model/tree/nested'
import type { JsonObject } from '@/model/json'
import { editEntities } from '../entities'
import { recordsArrived } from '../records'
import { selectCanUndo, selectDoc, selectHeader, selectSelection } from '../selectors'
import { makeTestStore } from '../testing'
import { updateTreeNode } from '../trees/treeThunks'
import { redo, selectNodes, undo } from '.'
import { removeComponent } from './removeComponent'
import { restoreComponent } from './restoreComponent'

const TYPE = 'component:card'

/** A component with one node, used twice on one page and once on another. */
function setup() {
  const page = (id: string, ...instances: string[]) => ({
    id,
    name: id,
    root: {
      id: `${id}-root`,
      type: 'Box',
      children: instances.map((instance) => ({ id: instance, type: TYPE, props: {} })),
    },
  })
  const main = {
    id: 'main',
    name: 'Card',
    componentId: 'card',
    root: { id: 'm', type: 'Text', props: { text: 'Hello' } },
  }
  const store = makeTestStore({ trees: [page('one', 'a', 'b'), page('two', 'c'), main] })
  const set = { name: 'Card', type: 'atom', kind: 'composed', treeId: 'main', code: '' }
  store.dispatch(editEntities([{ collection: 'components', id: 'card', set }]))
  const childrenOf = (treeId: string) => {
    const [header, doc] = [
      selectHeader(store.getState(), treeId),
      selectDoc(store.getState(), treeId),
    ]
    return (header && doc && toNested(header, doc).root.children) ?? []
  }
  const typesIn = (treeId: string) => childrenOf(treeId).map(({ type }) => type)
  /** Somebody else changes a node. */
  const arrive = (treeId: string, id: string, more: JsonObject) => {
    const doc = selectDoc(store.getState(), treeId)
    const value = { ...(doc && getNode(doc, id)), ...more } as never
    store.dispatch(recordsArrived({ changes: [{ collection: 'nodes', treeId, id, value }] }))
  }
  const project = () => {
    const { headers, docs } = store.getState().componentTrees
    const ids = headers.map(({ id }) => id)
    const { components } = store.getState().components
    return { ids, docs: ids.map((id) => docs[id] && childrenOf(id)), components }
  }
  const notices = () => store.getState().notices.notices.map(({ text }) => text)
  return { store, typesIn, childrenOf, arrive, project, notices }
}

it('a deleted component leaves its nodes in the place of its instances, in one change', () => {
  const { store, typesIn, project } = setup()
  store.dispatch(selectNodes({ treeId: 'one', ids: ['b'] }))
  let changes = 0
  store.subscribe(() => (changes += 1))
  store.dispatch(removeComponent('card'))
  expect(changes).toBe(1)
  expect(typesIn('one')).toEqual(['Text', 'Text'])
  expect(typesIn('two')).toEqual(['Text'])
  expect(project()).toMatchObject({ ids: ['one', 'two'], components: [] })
  expect(selectSelection(store.getState(), 'one')).toHaveLength(1)
})

it('undo in one document brings main and instances back in all, and redo deletes it again', () => {
  const { store, typesIn, project } = setup()
  store.dispatch(selectNodes({ treeId: 'one', ids: ['b'] }))
  const before = project()
  store.dispatch(removeComponent('card'))
  store.dispatch(undo('two'))
  expect(project()).toEqual(before)
  expect(selectSelection(store.getState(), 'one')).toEqual(['b'])
  expect(selectCanUndo(store.getState(), 'one')).toBe(false)
  store.dispatch(redo('one'))
  expect(project().components).toEqual([])
  expect([...typesIn('one'), ...typesIn('two')]).toEqual(['Text', 'Text', 'Text'])
  store.dispatch(undo('one'))
  expect(project()).toEqual(before)
})

it('is restored once, whoever asks again', () => {
  const { store, project } = setup()
  const went = store.dispatch(removeComponent('card'))
  if (!went) throw new Error('Nothing was deleted.')
  store.dispatch(restoreComponent(went))
  const after = project()
  store.dispatch(restoreComponent(went))
  expect(project()).toEqual(after)
})

it('leaves what was changed since in the place of an instance, and says so', () => {
  const { store, typesIn, childrenOf, arrive, notices } = setup()
  store.dispatch(removeComponent('card'))
  const [first] = childrenOf('one')
  arrive('one', first?.id ?? '', { props: { text: 'Theirs' } })
  store.dispatch(updateTreeNode('two', childrenOf('two')[0]?.id ?? '', { name: 'Mine' }))
  store.dispatch(undo('one'))
  expect(typesIn('one')).toEqual(['Text', TYPE])
  expect(childrenOf('one')[0]).toMatchObject({ props: { text: 'Theirs' } })
  expect(childrenOf('two')).toMatchObject([{ type: 'Text', name: 'Mine' }])
  expect(notices()).toEqual(['2 instances of “Card” stay detached: they were changed since.'])
  store.dispatch(undo('two'))
  expect(childrenOf('two')[0]).not.toHaveProperty('name')
  expect(selectCanUndo(store.getState(), 'two')).toBe(false)
})

it('cannot be deleted again where it is not there any more', () => {
  const { store, project, notices } = setup()
  store.dispatch(removeComponent('card'))
  store.dispatch(undo('two'))
  const gone = { collection: 'components', id: 'card', value: null } as const
  store.dispatch(recordsArrived({ changes: [gone] }))
  const before = project()
  store.dispatch(redo('two'))
  expect(project()).toEqual(before)
  expect(notices()).toEqual([
    '“Delete component “Card”” cannot be redone: the component “Card” is not here any more.',
  ])
})
