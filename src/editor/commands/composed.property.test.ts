import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typeOfComponent } from '@/model/component/type'
import { definitionsIn } from '@/editor/definitions'
import { typesWithin } from '@/model/component/cycles'
import { arbitraryDoc } from '@/model/testing/trees'
import { docOf, getNode } from '@/model/tree/doc'
import { toNested, toNestedNode } from '@/model/tree/nested'
import { subtreeOf } from '@/model/tree/queries'
import type { NestedNode, NestedTree } from '@/model/tree/types'
import { redo, undo } from '@/store/editing'
import { removeComponent } from '@/store/editing/removeComponent'
import { selectDoc, selectHeader } from '@/store/selectors'
import { makeTestStore } from '@/store/testing'
import { recordsArrived } from '@/store/records'
import { updateTreeNode } from '@/store/trees/treeThunks'
import type { AppStore } from '@/store/createStore'
import { detachInstance } from './detachInstance'
import { insertComponent } from './insertComponent'
import { makeComponent } from './makeComponent'
import { readContext, runCommand } from './runCommand'

/** What a node looks like: all but the ids. */
function lookOf(node: NestedNode | undefined): unknown {
  if (!node) return undefined
  const { id: _, children = [], slots = {}, ...own } = node
  const families = Object.entries({ children, ...slots }).map(
    ([slot, family]) => [slot, (family ?? []).map(lookOf)] as const,
  )
  return {
    ...own,
    families: Object.fromEntries(families.filter(([, family]) => family.length > 0)),
  }
}

function storeOf(root: NestedNode, id = 'page') {
  const tree: NestedTree = { id, name: id, root }
  const store = makeTestStore({ trees: [tree] })
  const nested = (treeId = id) => {
    const [header, doc] = [
      selectHeader(store.getState(), treeId),
      selectDoc(store.getState(), treeId),
    ]
    return header && doc ? toNested(header, doc) : undefined
  }
  const make = (selection: readonly string[], name = 'Part') =>
    store.dispatch(
      runCommand(makeComponent({ name, level: 'molecule', at: 1 }), { treeId: id, selection }),
    )
  const components = () => store.getState().components.components
  return { store, nested, make, components }
}

/** Somebody else gives the root of a tree a name. */
function arriveIn(store: AppStore, treeId: string, name: string) {
  const doc = selectDoc(store.getState(), treeId)
  const node = doc && getNode(doc, doc.rootId)
  if (!node) throw new Error('There is no such tree.')
  const change = { collection: 'nodes', treeId, id: node.id, value: { ...node, name } } as const
  store.dispatch(recordsArrived({ changes: [change] }))
}

/** A page with a node that can become a component, and the id of that node. */
const pages = fc
  .tuple(arbitraryDoc(), fc.nat())
  .filter(([doc]) => subtreeOf(doc, doc.rootId).length > 1)
  .map(([doc, at]) => {
    const [, ...inner] = subtreeOf(doc, doc.rootId)
    // In the Box of the catalog nodes lie in one slot.
    const records = [...subtreeOf(doc, doc.rootId)].map((node) => ({ ...node, slot: 'children' }))
    const root = toNestedNode(docOf(doc.rootId, records), doc.rootId)
    return { root: root as NestedNode, id: inner[at % inner.length]?.id ?? '' }
  })

describe('composed components', () => {
  it('make, then detach, looks as before', () => {
    fc.assert(
      fc.property(pages, ({ root, id }) => {
        const { store, nested, make } = storeOf(root)
        const before = lookOf(nested()?.root)
        expect(make([id])).toBe(true)
        expect(lookOf(nested()?.root)).not.toEqual(before)
        const selection = store.getState().selection.byTree['page'] ?? []
        expect(store.dispatch(runCommand(detachInstance, { selection }))).toBe(true)
        expect(lookOf(nested()?.root)).toEqual(before)
      }),
    )
  })

  it('make, then undo, is the document and the project as they were; redo makes it again', () => {
    fc.assert(
      fc.property(pages, ({ root, id }) => {
        const { store, nested, make, components } = storeOf(root)
        const before = nested()
        make([id])
        const after = nested()
        const [component] = components()
        const main = nested(component?.treeId)
        store.dispatch(undo('page'))
        expect(nested()).toEqual(before)
        expect(components()).toEqual([])
        expect(store.getState().componentTrees.headers.map((header) => header.id)).toEqual(['page'])
        store.dispatch(redo('page'))
        expect(nested()).toEqual(after)
        expect(components()).toEqual([component])
        expect(nested(component?.treeId)).toEqual(main)
      }),
    )
  })

  it('delete, then undo, is the document and the project as they were; redo deletes it again', () => {
    fc.assert(
      fc.property(pages, ({ root, id }) => {
        const { store, nested, make, components } = storeOf(root)
        const looked = lookOf(nested()?.root)
        make([id])
        const before = { page: nested(), components: components() }
        const treeId = before.components[0]?.treeId
        const main = nested(treeId)
        store.dispatch(removeComponent(before.components[0]?.id ?? ''))
        expect(components()).toEqual([])
        expect(lookOf(nested()?.root)).toEqual(looked)
        store.dispatch(undo('page'))
        expect({ page: nested(), components: components() }).toEqual(before)
        expect(nested(treeId)).toEqual(main)
        store.dispatch(redo('page'))
        expect(components()).toEqual([])
        expect(lookOf(nested()?.root)).toEqual(looked)
      }),
    )
  })

  it('no edit by commands closes a cycle', () => {
    const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 4, maxLength: 16 })
    const root: NestedNode = {
      id: 'root',
      type: 'Box',
      children: [1, 2, 3].map((at) => ({
        id: `box${at}`,
        type: 'Box',
        children: [{ id: `text${at}`, type: 'Text', props: { text: `${at}` } }],
      })),
    }
    fc.assert(
      fc.property(steps, (all) => {
        const { store, make, components } = storeOf(root)
        for (const at of [1, 2, 3]) make([`box${at}`], `Part ${at}`)
        const types = components().map((one) => typeOfComponent(one.id))
        for (const [into, what, place] of all) {
          const treeId = components()[into % 3]?.treeId
          if (treeId === undefined) throw new Error('A main is gone.')
          const doc = selectDoc(store.getState(), treeId)
          const nodes = doc ? subtreeOf(doc, doc.rootId) : []
          const selection = [nodes[place % nodes.length]?.id ?? '']
          store.dispatch(runCommand(insertComponent(types[what % 3] ?? ''), { treeId, selection }))
        }
        const definitions = definitionsIn(store.getState())
        for (const type of types) {
          const inner = definitions.get(type)?.main?.types ?? []
          expect([...typesWithin(definitions, inner)]).not.toContain(type)
        }
      }),
    )
  })
})

describe('a component that is used meanwhile', () => {
  const root: NestedNode = {
    id: 'root',
    type: 'Box',
    children: [{ id: 'text', type: 'Text', props: { text: 'Hello' } }],
  }

  it('stays when its making is undone, and says so', () => {
    const { store, nested, make, components } = storeOf(root)
    make(['text'], 'Greeting')
    const type = typeOfComponent(components()[0]?.id ?? '')
    // Somebody else's document.
    const other: NestedTree = { id: 'other', name: 'Other', root: { id: 'o', type } }
    const { store: elsewhere } = storeOf(other.root, 'other')
    const doc = selectDoc(elsewhere.getState(), 'other')
    const header = selectHeader(elsewhere.getState(), 'other')
    if (!doc || !header) throw new Error('There is no other document.')
    const records = subtreeOf(doc, doc.rootId)
    store.dispatch({
      type: 'componentTrees/treesAdded',
      payload: { trees: [{ header, records }] },
    })
    store.dispatch(undo('page'))
    expect(nested()?.root.children?.[0]?.id).toBe('text')
    expect(components()).toHaveLength(1)
    expect(store.getState().notices.notices.map(({ text }) => text)).toEqual([
      '“Greeting” stays a component: it is used in one place.',
    ])
    store.dispatch(redo('page'))
    expect(components()).toHaveLength(1)
  })

  describe.each<[string, boolean, (store: ReturnType<typeof storeOf>, id: string) => void]>([
    ['by somebody else', true, ({ store }, treeId) => arriveIn(store, treeId, 'Theirs')],
    [
      'by me',
      false,
      ({ store }, treeId) => {
        const rootId = selectHeader(store.getState(), treeId)?.rootId ?? ''
        store.dispatch(updateTreeNode(treeId, rootId, { name: 'Mine' }))
        store.dispatch(updateTreeNode(treeId, rootId, { props: { text: 'Mine' } }))
        store.dispatch(undo(treeId))
      },
    ],
  ])('and whose main was edited %s', (_, stays, edit) => {
    it(`${stays ? 'stays and says so' : 'goes'} when its making is undone, and is done again`, () => {
      const all = storeOf(root)
      const { store, nested, make, components } = all
      make(['text'], 'Greeting')
      const treeId = components()[0]?.treeId ?? ''
      edit(all, treeId)
      const main = nested(treeId)
      store.dispatch(undo('page'))
      expect(nested()?.root.children?.[0]?.id).toBe('text')
      expect(nested(treeId)).toEqual(stays ? main : undefined)
      expect(store.getState().notices.notices.map(({ text }) => text)).toEqual(
        stays ? ['“Greeting” stays a component: somebody else worked on it since.'] : [],
      )
      store.dispatch(redo('page'))
      expect(nested(treeId)).toEqual(main)
      expect(components()).toHaveLength(1)
    })
  })

  it('refuses itself with a sentence, also by a third one', () => {
    const { store, make, components } = storeOf(root)
    make(['text'], 'Greeting')
    const [component] = components()
    const treeId = component?.treeId ?? ''
    const type = typeOfComponent(component?.id ?? '')
    const command = insertComponent(type)
    store.dispatch(runCommand(command, { treeId, selection: [] }))
    const context = store.dispatch(readContext({ treeId }))
    expect(context && command.plan(context)).toBeNull()
    expect(context && command.explain?.(context)).toBe('“Greeting” cannot go inside itself.')
  })
})
