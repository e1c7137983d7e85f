import { describe, expect, it } from 'vitest'
import { childIds } from '@/model/tree/doc'
import type { LayerRow } from '../layersPort'
import { lineAt, rowTarget } from './rowTarget'
import { docFrom, node, orderAfterDrop, rulesFor } from './testing'

const HEIGHT = 28

/** `page[ hero[ title ], tabs[ one ], empty, end ]`, the hero and the tabs open. */
const doc = docFrom(
  node(
    'Stack',
    'page',
    node('Stack', 'hero', node('Button', 'title')),
    node('Tabs', 'tabs', node('Tab', 'one')),
    node('Stack', 'empty'),
    node('Button', 'end'),
  ),
)
const row = (id: string, depth: number, given: Partial<LayerRow> = {}): LayerRow => ({
  kind: 'node',
  id,
  slot: 'children',
  depth,
  expanded: false,
  filled: false,
  ...given,
})
const open = { expanded: true, filled: true }
const rows = [
  row('page', 0, open),
  row('hero', 1, open),
  row('title', 2),
  row('tabs', 1, open),
  row('one', 2, { filled: false }),
  row('empty', 1),
  row('end', 1),
]
const scene = { rows, rowHeight: HEIGHT }

/** Aims at a part of a row (0 its top, 1 its bottom), holding the drag at a level. */
function aim(
  name: string,
  part: number,
  depth: number,
  dragged: Parameters<typeof rulesFor>[1] = { type: 'Button' },
) {
  const at = rows.findIndex(({ id }) => id === name)
  const rules = rulesFor(doc, dragged)
  return rowTarget(scene, rules, { x: 0, y: (at + part) * HEIGHT }, depth)
}

describe('the gap between two rows', () => {
  it('means the level that the drag is held at', () => {
    const deep = aim('title', 0.9, 2)
    const shallow = aim('title', 0.9, 1)
    expect(deep.place).toEqual({ parentId: 'hero', slot: 'children', index: 1 })
    expect(shallow.place).toEqual({ parentId: 'page', slot: 'children', index: 1 })
    expect(deep.line).toEqual({ shape: 'between', row: 3, depth: 2 })
    expect(shallow.line).toEqual({ shape: 'between', row: 3, depth: 1 })
  })

  it('below an open row is its first place, at any level', () => {
    for (const depth of [0, 1, 5]) {
      expect(aim('hero', 0.9, depth).place).toEqual({
        parentId: 'hero',
        slot: 'children',
        index: 0,
      })
    }
  })

  it('below an empty container leads into it when held further right', () => {
    expect(aim('empty', 0.9, 2).place?.parentId).toBe('empty')
    expect(aim('empty', 0.9, 1).place).toEqual({ parentId: 'page', slot: 'children', index: 3 })
  })

  it('never leaves the root', () => {
    expect(aim('page', 0.1, 0).place?.parentId).toBe('page')
    expect(rowTarget(scene, rulesFor(doc, { type: 'Button' }), { x: 0, y: 9999 }, 0).place).toEqual(
      { parentId: 'page', slot: 'children', index: 4 },
    )
  })
})

describe('the middle of a row', () => {
  it('leads to the end of a container', () => {
    const { place, line } = aim('hero', 0.5, 1)
    expect(place).toEqual({ parentId: 'hero', slot: 'children', index: 1 })
    expect(line).toEqual({ shape: 'into', row: 1, depth: 1 })
  })

  it('is a gap on a row that takes nothing, and gives the reason', () => {
    const { place, reason } = aim('tabs', 0.4, 1)
    expect(place).toEqual({ parentId: 'page', slot: 'children', index: 1 })
    expect(reason).toBe('Tabs only accepts Tab.')
    expect(aim('end', 0.6, 1).line).toEqual({ shape: 'between', row: 7, depth: 1 })
    expect(aim('end', 0.6, 1).reason).toBeUndefined()
  })
})

describe('what is dragged', () => {
  it('does not go into itself', () => {
    const into = aim('hero', 0.5, 1, { ids: ['hero'] })
    expect(into.place?.parentId).toBe('page')
    expect(into.reason).toBe('Components cannot be put inside themselves.')
  })

  it('dropped on its own row stays where it is', () => {
    const rules = rulesFor(doc, { ids: ['empty'] })
    const { place } = aim('empty', 0.9, 1, { ids: ['empty'] })
    expect(place && orderAfterDrop(rules, place)).toEqual(childIds(doc, 'page', 'children'))
  })

  it('goes to the nearest level that takes it, and its line with it', () => {
    const { place, line, reason } = aim('one', 0.9, 2)
    expect(place).toEqual({ parentId: 'page', slot: 'children', index: 2 })
    expect(line).toEqual({ shape: 'between', row: 5, depth: 1 })
    expect(reason).toBe('Tabs only accepts Tab.')
  })

  it('goes behind the container where a gap has no level for it', () => {
    const { place, line } = aim('tabs', 0.9, 2)
    expect(place).toEqual({ parentId: 'page', slot: 'children', index: 2 })
    expect(line).toEqual({ shape: 'between', row: 5, depth: 1 })
  })
})

describe('the row of a slot', () => {
  const card = docFrom({
    id: 'page',
    type: 'Stack',
    children: [
      {
        id: 'card',
        type: 'Card',
        children: [{ id: 'body', type: 'Button' }],
        slots: { footer: [{ id: 'save', type: 'Button' }] },
      },
    ],
  })
  const cardRows = [
    row('page', 0, open),
    row('card', 1, open),
    row('body', 2),
    row('card', 2, { kind: 'slot', slot: 'footer', ...open }),
    row('save', 3, { slot: 'footer' }),
  ]
  const at = (index: number, part: number, depth: number) =>
    rowTarget(
      { rows: cardRows, rowHeight: HEIGHT },
      rulesFor(card, { type: 'Button' }),
      { x: 0, y: (index + part) * HEIGHT },
      depth,
    ).place

  it('takes a drop anywhere on it', () => {
    expect(at(3, 0.1, 0)).toEqual({ parentId: 'card', slot: 'footer', index: 1 })
  })

  it('ends the main slot above it and never becomes a sibling', () => {
    expect(at(2, 0.9, 2)).toEqual({ parentId: 'card', slot: 'children', index: 1 })
    expect(at(4, 0.9, 3)).toEqual({ parentId: 'card', slot: 'footer', index: 1 })
    expect(at(4, 0.9, 1)).toEqual({ parentId: 'page', slot: 'children', index: 1 })
  })
})

it('shows a place that was chosen by keyboard', () => {
  const rules = rulesFor(doc, { type: 'Button' })
  const place = (parentId: string, index: number) => ({ parentId, slot: 'children', index })
  expect(lineAt(scene, rules, place('page', 1))).toEqual({ shape: 'between', row: 3, depth: 1 })
  expect(lineAt(scene, rules, place('hero', 0))).toEqual({ shape: 'between', row: 2, depth: 2 })
  expect(lineAt(scene, rules, place('empty', 0))).toEqual({ shape: 'into', row: 5, depth: 1 })
})
