// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { TreeNode } from '@/model/tree/types'
import { createRecordStore } from './recordStore'
import { RenderTree } from './RenderTree'
import { define, environmentOf, record } from './testing'

afterEach(cleanup)

const CARD = 'component:card'
const title = (rest: Partial<TreeNode> = {}) =>
  record('title', 'c', {
    order: 'a',
    type: 'Label',
    props: { text: 'Main' },
    meta: { 'expose:text': { prop: 'title' } },
    ...rest,
  })
const card = [
  record('c', null, { type: 'Box', styles: { color: 'red', padding: '4px' } }),
  title(),
  record('note', 'c', { order: 'n', type: 'Label', props: { text: 'Note' } }),
]

function show(records: readonly TreeNode[], others: Record<string, readonly TreeNode[]> = {}) {
  const mains = new Map(
    Object.entries({ [CARD]: card, ...others }).map(
      ([type, nodes]) => [type, createRecordStore(nodes[0]?.id ?? '', nodes)] as const,
    ),
  )
  const environment = environmentOf(records, { mains })
  const definitions = new Map(environment.definitions)
  for (const type of mains.keys()) {
    definitions.set(...define(type, { label: 'Card', main: { treeId: type, types: [] } }))
  }
  const { container } = render(<RenderTree environment={{ ...environment, definitions }} />)
  const edit = (...nodes: TreeNode[]) =>
    act(() => environment.store.apply(nodes.map((node) => [node.id, node] as const)))
  const editMain = (...nodes: TreeNode[]) =>
    act(() => mains.get(CARD)?.apply(nodes.map((node) => [node.id, node] as const)))
  const texts = () => [...container.querySelectorAll('a')].map(({ textContent }) => textContent)
  return { ...environment, container, edit, editMain, texts }
}

const page = (...props: TreeNode['props'][]) => [
  record('r', null, { type: 'Box' }),
  ...props.map((own, at) => record(`i${at}`, 'r', { type: CARD, props: own })),
]

describe('an instance', () => {
  it('shows the main with its own values, and is one marked element', () => {
    const { container, texts } = show(page({}, { title: 'Own' }))
    expect(texts()).toEqual(['Main', 'Note', 'Own', 'Note'])
    const marks = [...container.querySelectorAll('[data-node]')].map((element) =>
      element.getAttribute('data-node'),
    )
    expect(marks).toEqual(['r', 'r/i0', 'r/i1'])
  })

  it('follows the main where it has no value of its own, and nothing else is drawn', () => {
    const { editMain, texts, renders } = show(page({}, { title: 'Own' }))
    renders.clear()
    editMain(title({ props: { text: 'Changed' } }))
    expect(texts()).toEqual(['Changed', 'Note', 'Own', 'Note'])
    expect([...renders.values()].reduce((sum, count) => sum + count, 0)).toBe(2)
  })

  it('draws one node for one value of one instance', () => {
    const { edit, texts, renders } = show(page({}, {}))
    renders.clear()
    edit(record('i1', 'r', { type: CARD, props: { title: 'Own' } }))
    expect(texts()).toEqual(['Main', 'Note', 'Own', 'Note'])
    expect([...renders.values()]).toEqual([1])
    renders.clear()
    edit(record('i1', 'r', { type: CARD, props: { title: 'Own' }, name: 'Renamed' }))
    expect(renders.size).toBe(0)
    edit(record('i1', 'r', { type: CARD, props: {} }))
    expect(texts()).toEqual(['Main', 'Note', 'Main', 'Note'])
  })

  it('follows nodes that come and go in the main, and what is exposed later', () => {
    const { editMain, texts } = show(page({ note: 'Mine' }))
    editMain(
      record('more', 'c', { order: 'm', type: 'Label', props: { text: 'More' } }),
      title({ deleted: true }),
    )
    expect(texts()).toEqual(['More', 'Note'])
    editMain(
      record('note', 'c', {
        order: 'n',
        type: 'Label',
        props: { text: 'Note' },
        meta: { 'expose:text': { prop: 'note' } },
      }),
    )
    expect(texts()).toEqual(['More', 'Mine'])
  })

  it('has its own styles and class on the outer element', () => {
    const { container, edit } = show([
      record('r', null, { type: 'Box' }),
      record('i', 'r', { type: CARD, styles: { color: 'blue' }, props: { className: 'wide' } }),
    ])
    const element = container.querySelector<HTMLElement>('[data-node="r/i"]')
    expect(element?.style.color).toBe('blue')
    expect(element?.style.padding).toBe('4px')
    expect(element?.className).toBe('wide')
    edit(record('i', 'r', { type: CARD }))
    expect(element?.style.color).toBe('red')
  })

  it('says what is missing', () => {
    const { container } = show(
      [
        record('r', null, { type: 'Box' }),
        record('gone', 'r', { type: 'component:gone' }),
        record('empty', 'r', { type: 'component:empty' }),
      ],
      { 'component:empty': [record('e', null, { deleted: true })] },
    )
    expect(container.textContent).toContain('This component is not in the project: component:gone')
    expect(container.textContent).toContain('The main of “Card” is empty')
  })
})

describe('instances in mains', () => {
  it('hand values through, and are marked as the outermost', () => {
    const { container, texts } = show(
      [
        record('r', null, { type: 'Box' }),
        record('o', 'r', { type: 'component:o', props: { head: 'Deep' } }),
      ],
      {
        'component:o': [
          record('x', null, { type: CARD, meta: { 'expose:title': { prop: 'head' } } }),
        ],
      },
    )
    expect(texts()).toEqual(['Deep', 'Note'])
    expect(container.querySelectorAll('[data-node]')).toHaveLength(2)
    expect(container.querySelector('[data-node="r/o"]')?.textContent).toBe('DeepNote')
  })

  it('that close a cycle are cut with a sentence', () => {
    const { container } = show(
      [record('r', null, { type: 'Box' }), record('i', 'r', { type: 'component:a' })],
      {
        'component:a': [
          record('a', null, { type: 'Box' }),
          record('ab', 'a', { type: 'component:b' }),
        ],
        'component:b': [
          record('b', null, { type: 'Box' }),
          record('ba', 'b', { type: 'component:a' }),
        ],
      },
    )
    expect(container.textContent).toBe('“Card” contains itself: it is not drawn again here')
  })
})
