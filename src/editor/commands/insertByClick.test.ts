import { expect, it } from 'vitest'
import { toNestedNode } from '@/model/tree/nested'
import type { NestedNode } from '@/model/tree/types'
import { selectNodes } from '@/store/editing'
import { selectActiveTreeId, selectDoc, selectSelection } from '@/store/selectors'
import { makeTestStore } from '@/store/testing'
import { insertByClick } from './insertByClick'

function setUp(trees = [{ id: 'page', name: 'Page', root: { id: 'root', type: 'Box' } }]) {
  const store = makeTestStore({ trees })
  const click = (...types: readonly string[]) => {
    for (const type of types) store.dispatch(insertByClick(type))
  }
  /** The types of the page in one line, without what templates bring. */
  const page = () => {
    const treeId = selectActiveTreeId(store.getState()) ?? ''
    const doc = selectDoc(store.getState(), treeId)
    const root = doc && toNestedNode(doc, doc.rootId)
    return (root?.children ?? []).map(lineOf).join(' ')
  }
  return { store, click, page }
}

function lineOf({ type, children = [] }: NestedNode): string {
  return children.length === 0 ? type : `${type}[${children.map(lineOf).join(' ')}]`
}

it('goes on after what was just inserted, unless that is there to hold others', () => {
  const alerts = setUp()
  alerts.click('Alert', 'Text', 'Heading')
  expect(alerts.page()).toBe('Alert Text Heading')
  const heroes = setUp()
  heroes.click('Hero', 'Text')
  expect(heroes.page()).toBe('Hero Text')
  const cards = setUp()
  cards.click('Card', 'Divider')
  expect(cards.page()).toMatch(/^Card\[.*\] Divider$/)
  const stacks = setUp()
  stacks.click('Stack', 'Text', 'Heading')
  expect(stacks.page()).toBe('Stack[Text Heading]')
})

it('takes a container that was selected at its word', () => {
  const { store, click } = setUp()
  click('Hero')
  const [hero = ''] = selectSelection(store.getState(), 'page')
  store.dispatch(selectNodes({ treeId: 'page', ids: ['root'] }))
  store.dispatch(selectNodes({ treeId: 'page', ids: [hero] }))
  click('Badge')
  const doc = selectDoc(store.getState(), 'page')
  const actions = doc && toNestedNode(doc, hero)?.slots?.['actions']
  expect(actions?.map(({ type }) => type)).toEqual(['Button', 'Button', 'Badge'])
})

it('puts a part into the component that it is a part of', () => {
  const { click, page } = setUp()
  click('Alert', 'AlertDescription')
  expect(page()).toBe('Alert[AlertDescription]')
})

it('begins a document where there is none', () => {
  const { store, click, page } = setUp([])
  click('Alert')
  expect(page()).toBe('Alert')
  const doc = selectDoc(store.getState(), selectActiveTreeId(store.getState()) ?? '')
  expect(doc && toNestedNode(doc, doc.rootId)?.name).toBe('Page')
})
