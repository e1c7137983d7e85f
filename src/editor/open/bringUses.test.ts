import { describe, expect, it } from 'vitest'
import { exportTree } from '@/model/import'
import { isJsonObject, type JsonObject } from '@/model/json'
import { toNested } from '@/model/tree/nested'
import type { AppStore } from '@/store'
import { documentWithUses } from '@/store/components/usesOfDocument'
import { importTrees } from '@/store/editing'
import { editEntities } from '@/store/entities'
import { selectDoc, selectHeader } from '@/store/selectors'
import { makeTestStore } from '@/store/testing'
import { openDocuments } from './importFiles'

const CARD_CODE =
  "import { price } from '../lib/price'\nimport Tag from './Tag'\nexport default () => price(Tag)\n"

/** A project with a page that shows a composed component, whose main shows one in code, which imports another one and a file. */
function shop(): AppStore {
  const page = {
    id: 'r',
    type: 'Box',
    props: {},
    children: [{ id: 'i', type: 'component:plan', props: { name: 'Team' } }],
  }
  const store = makeTestStore({ trees: [{ id: 'page', name: 'Prices', root: page }] })
  const root = {
    id: 'm',
    type: 'Box',
    props: {},
    children: [
      { id: 't', type: 'Text', props: { text: 'Solo' }, meta: { 'expose:text': { prop: 'name' } } },
      { id: 'c', type: 'component:card', props: {} },
    ],
  }
  const [treeId] = store.dispatch(
    importTrees([{ id: 'main', name: 'Plan', componentId: 'plan', root }]),
  )
  store.dispatch(
    editEntities([
      {
        collection: 'components',
        id: 'plan',
        set: { name: 'Plan', type: 'molecule', kind: 'composed', code: '', treeId },
      },
      {
        collection: 'components',
        id: 'card',
        set: { name: 'Card', type: 'atom', code: CARD_CODE },
      },
      {
        collection: 'components',
        id: 'tag',
        set: { name: 'Tag', type: 'atom', code: 'export default () => null\n' },
      },
      { collection: 'components', id: 'other', set: { name: 'Other', type: 'atom', code: 'none' } },
      {
        collection: 'files',
        id: 'f',
        set: {
          name: 'price.ts',
          path: '/lib',
          language: 'typescript',
          content: 'export const price = String\n',
        },
      },
    ]),
  )
  return store
}

function exported(store: AppStore, treeId: string): JsonObject {
  const state = store.getState()
  const header = selectHeader(state, treeId)
  const doc = selectDoc(state, treeId)
  const document = header && doc && documentWithUses(state, exportTree(toNested(header, doc)))
  if (!isJsonObject(document)) throw new Error('no document')
  return document
}

const open = (store: AppStore, document: JsonObject) =>
  store.dispatch(openDocuments([{ ok: true, name: 'prices.json', text: JSON.stringify(document) }]))

const components = (store: AppStore) =>
  store.getState().components.components.map(({ id, name }) => `${id} ${name}`)

describe('a document that uses components of its project', () => {
  it('carries them, with what their mains and their code need, and nothing else', () => {
    const { uses } = exported(shop(), 'page')
    expect(uses).toMatchObject({
      components: [
        { id: 'plan', kind: 'composed', main: { id: 'm', children: [{ id: 't' }, { id: 'c' }] } },
        { id: 'card', code: CARD_CODE, path: '/components/Card.tsx' },
        { id: 'tag' },
      ],
      files: [{ path: '/lib/price.ts', content: 'export const price = String\n' }],
    })
  })

  it('brings them into an empty project, where it is exported as it came', () => {
    const document = exported(shop(), 'page')
    const store = makeTestStore()
    const [opened] = open(store, document)
    expect(opened?.report).toMatchObject({ placeholders: [], hasClash: false })
    expect(opened?.report.brought).toEqual([
      'The component “Plan” came along.',
      'The component “Card” came along.',
      'The component “Tag” came along.',
      'The file “/lib/price.ts” came along, because a component imports it.',
    ])
    expect(components(store)).toEqual(['plan Plan', 'card Card', 'tag Tag'])
    const [{ treeId = '' } = {}] = store.getState().components.components
    expect(selectHeader(store.getState(), treeId)).toMatchObject({
      componentId: 'plan',
      name: 'Plan',
    })
    const { uses, root } = exported(store, 'page')
    expect({ uses, root }).toEqual({ uses: document['uses'], root: document['root'] })
  })

  it('uses what is there already with the same content', () => {
    const store = shop()
    const before = components(store)
    const trees = store.getState().componentTrees.headers.length
    const [opened] = open(store, exported(store, 'page'))
    expect(opened?.report.brought?.every((line) => line.includes('used as it is'))).toBe(true)
    expect(components(store)).toEqual(before)
    expect(store.getState().componentTrees.headers).toHaveLength(trees + 1)
  })

  it('brings others under new ids and names where the project has something else, and leads to them', () => {
    const document = exported(shop(), 'page')
    const store = shop()
    store.dispatch(
      editEntities([
        { collection: 'files', id: 'f', set: { content: 'export const price = Number\n' } },
      ]),
    )
    const [opened] = open(store, document)
    expect(opened?.report).toMatchObject({ hasClash: true })
    const { components: all } = store.getState().components
    const card = all.find(({ name }) => name === 'Card 2')
    const plan = all.find(({ name }) => name === 'Plan 2')
    // What it imports is another file now; the component that is the same is used by both.
    expect(card?.code).toBe(CARD_CODE.replace('lib/price', 'lib/price-2'))
    expect(all.filter(({ name }) => name.startsWith('Tag'))).toHaveLength(1)
    expect(store.getState().files.files.map(({ name }) => name)).toEqual(['price.ts', 'price-2.ts'])
    const treeId = opened?.trees[0]?.id ?? ''
    expect(exported(store, treeId)['root']).toMatchObject({
      children: [{ type: `component:${plan?.id}`, props: { name: 'Team' } }],
    })
    const main = plan?.treeId ?? ''
    expect(exported(store, main)['root']).toMatchObject({
      children: [{ type: 'Text' }, { type: `component:${card?.id}` }],
    })
  })

  it('leaves the project alone when the document is refused, or carries what is no component', () => {
    const { uses } = exported(shop(), 'page')
    const store = makeTestStore()
    expect(open(store, { name: 'None', uses })[0]?.status).toBe('refused')
    open(store, {
      root: { type: 'Box', props: {} },
      uses: { components: [{ id: 'x' }, 7], files: 'y' },
    })
    expect(components(store)).toEqual([])
  })
})
