// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import type { Rect } from '@/model/canvasProtocol'
import type { ComponentDefinition } from '@/model/definition'
import type { TreeNode } from '@/model/tree/types'
import { createRecordStore } from '@/renderer'
import { measure } from './measure'
import { SLOT_MARK, slotKey } from './nodeElements'

const node = (id: string, parentId: string | null, rest: Partial<TreeNode> = {}): TreeNode => ({
  id,
  treeId: 't',
  parentId,
  slot: 'children',
  order: id,
  type: 'div',
  props: {},
  ...rest,
})
const panel: ComponentDefinition = {
  type: 'Panel',
  level: 'atom',
  label: 'Panel',
  category: 'Layout',
  icon: 'box',
  description: 'For tests.',
  props: {},
  defaults: {},
  slots: [
    { name: 'children', label: 'Content' },
    { name: 'actions', label: 'Actions', flow: 'horizontal' },
    { name: 'closed', label: 'Closed' },
  ],
}

/** Boxes by `data-node` or `data-box`, as jsdom lays nothing out. */
function page(
  html: string,
  boxes: Readonly<Record<string, readonly [number, number, number, number]>>,
) {
  const root = document.createElement('div')
  root.innerHTML = html
  document.body.replaceChildren(root)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const name = this.getAttribute('data-node') ?? this.getAttribute('data-box') ?? ''
    const [x, y, width, height] = boxes[name] ?? [0, 0, 0, 0]
    return { x, y, width, height } as DOMRect
  })
  return root
}

function slotsOf(root: HTMLElement, records: TreeNode[], without: string[] = []) {
  return measure({
    root,
    store: createRecordStore('r', records),
    definitions: new Map([['Panel', panel]]),
    without: new Set(without),
  }).slots
}

beforeEach(() => {
  vi.restoreAllMocks()
  for (const name of ['clientWidth', 'clientHeight']) {
    Object.defineProperty(document.documentElement, name, { value: 600, configurable: true })
  }
})

it('measures containers in document order, with the boxes of their children', () => {
  const root = page(
    '<div data-node="r"><div><div data-node="r/a"></div></div><img data-node="r/b"></div>',
    { r: [0, 0, 600, 400], 'r/a': [0, 0, 600, 100], 'r/b': [0, 100, 50, 50] },
  )
  const slots = slotsOf(root, [node('r', null), node('a', 'r'), node('b', 'r', { type: 'img' })])
  expect(slots.map(({ path }) => path)).toEqual(['r', 'r/a'])
  expect(slots[0]?.children.map(({ nodeId }) => nodeId)).toEqual(['a', 'b'])
})

it('makes a container of no size large enough for a drop', () => {
  const root = page('<div data-node="r"></div>', { r: [10, 20, 300, 0] })
  const expected: Rect = { x: 10, y: 20, width: 300, height: 24 }
  expect(slotsOf(root, [node('r', null)])[0]?.rect).toEqual(expected)
})

it('leaves out dragged nodes, what lies in them, and what is far away', () => {
  const root = page(
    '<div data-node="r"><div data-node="r/a"><p data-node="r/a/c"></p></div><div data-node="r/b"><p data-node="r/b/d"></p></div></div>',
    { r: [0, 0, 600, 9000], 'r/a': [0, 0, 9, 9], 'r/a/c': [0, 0, 9, 9], 'r/b': [0, 8000, 9, 9] },
  )
  const records = [node('r', null), node('a', 'r'), node('b', 'r'), node('c', 'a'), node('d', 'b')]
  const slots = slotsOf(root, records, ['a'])
  expect(slots.map(({ path }) => path)).toEqual(['r'])
  expect(slots[0]?.children.map(({ nodeId }) => nodeId)).toEqual(['b'])
})

it('tells the slots of one component apart, and skips one that is not drawn', () => {
  const empty = `${SLOT_MARK}="${slotKey('r', 'actions')}"`
  const root = page(
    `<div data-node="r"><section data-box="main"><p data-node="r/a"></p></section><footer><span ${empty} data-box="empty"></span></footer></div>`,
    { r: [0, 0, 600, 400], main: [0, 0, 600, 300], empty: [0, 300, 600, 100], 'r/a': [0, 0, 9, 9] },
  )
  const slots = slotsOf(root, [node('r', null, { type: 'Panel' }), node('a', 'r', { type: 'hr' })])
  expect(slots.map(({ slot, rect, flow }) => [slot, rect.y, rect.height, flow])).toEqual([
    ['children', 0, 300, 'vertical'],
    ['actions', 300, 100, 'horizontal'],
  ])
})
