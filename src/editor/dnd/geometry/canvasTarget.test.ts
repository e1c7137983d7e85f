import { describe, expect, it } from 'vitest'
import type { MeasuredSlot } from '@/model/canvasProtocol'
import type { NestedNode, NodeId } from '@/model/tree/types'
import { canvasTarget, createCanvasScene, indicatorAt } from './canvasTarget'
import { docFrom, node, rect, rulesFor, slot, snapshot } from './testing'

interface Scenario {
  readonly root: NestedNode
  readonly slots: readonly MeasuredSlot[]
  readonly dragged?: { readonly ids: readonly NodeId[] } | { readonly type: string }
}

function aimAt({ root, slots, dragged = { type: 'Button' } }: Scenario, x: number, y: number) {
  const rules = rulesFor(docFrom(root), dragged)
  return canvasTarget(createCanvasScene(snapshot(...slots)), rules, { x, y })
}

const buttons = (...ids: string[]) => ids.map((id) => node('Button', id))

describe('a column', () => {
  const column: Scenario = {
    root: node('Stack', 'page', ...buttons('a', 'b')),
    slots: [
      slot('page', rect(0, 0, 400, 300), {
        children: [
          ['a', rect(20, 20, 360, 40)],
          ['b', rect(20, 80, 360, 40)],
        ],
      }),
    ],
  }

  it('takes the gap on the side of the middle that the pointer is on', () => {
    expect(aimAt(column, 100, 30).place?.index).toBe(0)
    expect(aimAt(column, 100, 50).place?.index).toBe(1)
    expect(aimAt(column, 100, 90).place?.index).toBe(1)
    expect(aimAt(column, 100, 250).place?.index).toBe(2)
  })

  it('draws the line in the middle of the gap, as long as its neighbours are wide', () => {
    const { indicator } = aimAt(column, 100, 65)
    expect(indicator?.shape).toBe('line-horizontal')
    expect(indicator?.rect).toEqual(rect(20, 69, 360, 2))
    expect(indicator?.label).toBe('Stack')
  })

  it('keeps the line inside the container before the first and after the last', () => {
    expect(aimAt(column, 100, 10).indicator?.rect.y).toBe(11)
    expect(aimAt(column, 100, 290).indicator?.rect.y).toBe(127)
  })

  it('counts without the dragged nodes', () => {
    const dragged = { ids: ['a'] }
    const slots = [slot('page', rect(0, 0, 400, 300), { children: [['b', rect(20, 80, 360, 40)]] })]
    expect(aimAt({ ...column, slots, dragged }, 100, 110).place?.index).toBe(1)
    expect(aimAt({ ...column, slots, dragged }, 100, 20).place?.index).toBe(0)
  })

  it('reads upward when it is reversed', () => {
    const slots = [
      slot('page', rect(0, 0, 400, 300), {
        reversed: true,
        children: [
          ['a', rect(20, 80, 360, 40)],
          ['b', rect(20, 20, 360, 40)],
        ],
      }),
    ]
    expect(aimAt({ ...column, slots }, 100, 110).place?.index).toBe(0)
    expect(aimAt({ ...column, slots }, 100, 70).place?.index).toBe(1)
    expect(aimAt({ ...column, slots }, 100, 70).indicator?.rect.y).toBe(69)
    expect(aimAt({ ...column, slots }, 100, 25).place?.index).toBe(2)
  })

  it('counts children that were not measured', () => {
    const root = node('Stack', 'page', ...buttons('hidden', 'a', 'b'))
    expect(aimAt({ ...column, root }, 100, 30).place?.index).toBe(1)
    expect(aimAt({ ...column, root }, 100, 250).place?.index).toBe(3)
  })
})

describe('a row', () => {
  const row = (reversed: boolean): Scenario => ({
    root: node('Stack', 'page', ...buttons('a', 'b')),
    slots: [
      slot('page', rect(0, 0, 400, 100), {
        flow: 'horizontal',
        reversed,
        children: reversed
          ? [
              ['a', rect(300, 20, 80, 60)],
              ['b', rect(200, 20, 80, 60)],
            ]
          : [
              ['a', rect(20, 20, 80, 60)],
              ['b', rect(120, 20, 80, 60)],
            ],
      }),
    ],
  })

  it('shows an upright line between neighbours', () => {
    const { place, indicator } = aimAt(row(false), 110, 50)
    expect(place?.index).toBe(1)
    expect(indicator?.shape).toBe('line-vertical')
    expect(indicator?.rect).toEqual(rect(109, 20, 2, 60))
  })

  it('runs from right to left in a right-to-left document', () => {
    expect(aimAt(row(true), 370, 50).place?.index).toBe(0)
    expect(aimAt(row(true), 290, 50).place?.index).toBe(1)
    expect(aimAt(row(true), 290, 50).indicator?.rect.x).toBe(289)
    expect(aimAt(row(true), 30, 50).place?.index).toBe(2)
  })
})

describe('wrapped rows and grids', () => {
  const cells: readonly (readonly [NodeId, ReturnType<typeof rect>])[] = [
    ['a', rect(20, 20, 100, 60)],
    ['b', rect(140, 20, 100, 60)],
    ['c', rect(20, 100, 100, 60)],
    ['d', rect(140, 100, 100, 60)],
  ]
  const wrapped = (flow: 'wrap' | 'grid'): Scenario => ({
    root: node('Stack', 'page', ...buttons('a', 'b', 'c', 'd')),
    slots: [slot('page', rect(0, 0, 400, 200), { flow, children: cells })],
  })

  it.each(['wrap', 'grid'] as const)('%s: the row under the pointer wins', (flow) => {
    expect(aimAt(wrapped(flow), 130, 50).place?.index).toBe(1)
    expect(aimAt(wrapped(flow), 130, 130).place?.index).toBe(3)
  })

  it('shows both edges where the row breaks', () => {
    const end = aimAt(wrapped('wrap'), 300, 50)
    const begin = aimAt(wrapped('wrap'), 10, 130)
    expect(end.place?.index).toBe(2)
    expect(begin.place?.index).toBe(2)
    expect(end.indicator?.rect).toEqual(rect(247, 20, 2, 60))
    expect(begin.indicator?.rect).toEqual(rect(11, 100, 2, 60))
  })

  it('a grid of one column is a column', () => {
    const slots = [
      slot('page', rect(0, 0, 400, 200), {
        flow: 'grid',
        children: [
          ['a', rect(20, 20, 360, 60)],
          ['b', rect(20, 100, 360, 60)],
        ],
      }),
    ]
    const root = node('Stack', 'page', ...buttons('a', 'b'))
    expect(aimAt({ root, slots }, 350, 85).indicator?.shape).toBe('line-horizontal')
    expect(aimAt({ root, slots }, 350, 85).place?.index).toBe(1)
  })

  it('buttons side by side in a block are a row', () => {
    const slots = [slot('page', rect(0, 0, 400, 200), { children: cells.slice(0, 2) })]
    const root = node('Stack', 'page', ...buttons('a', 'b'))
    expect(aimAt({ root, slots }, 130, 60).place?.index).toBe(1)
    expect(aimAt({ root, slots }, 130, 60).indicator?.shape).toBe('line-vertical')
  })
})

describe('containers in containers', () => {
  const nested: Scenario = {
    root: node('Stack', 'page', node('Stack', 'outer', node('Stack', 'inner'))),
    slots: [
      slot('page', rect(0, 0, 400, 400), { children: [['outer', rect(0, 0, 400, 200)]] }),
      slot('page/outer', rect(0, 0, 400, 200), { children: [['inner', rect(0, 0, 400, 200)]] }),
      slot('page/outer/inner', rect(0, 0, 400, 200)),
    ],
  }

  it('fills an empty container', () => {
    const { place, indicator } = aimAt(nested, 200, 100)
    expect(place).toEqual({ parentId: 'inner', slot: 'children', index: 0 })
    expect(indicator?.shape).toBe('fill')
  })

  it('passes one level after the other on the way out, also where boxes coincide', () => {
    const parents = [100, 25, 5].map((y) => aimAt(nested, 200, y).place?.parentId)
    expect(parents).toEqual(['inner', 'outer', 'page'])
  })

  it('belongs to the outermost container below everything', () => {
    expect(aimAt(nested, 200, 390).place).toEqual({ parentId: 'page', slot: 'children', index: 1 })
    expect(aimAt(nested, 200, 900).place?.parentId).toBe('page')
  })

  it('tells named slots of one node apart', () => {
    const scenario: Scenario = {
      root: node('Stack', 'page', node('Card', 'card')),
      slots: [
        slot('page', rect(0, 0, 400, 400), { children: [['card', rect(20, 20, 360, 300)]] }),
        slot('page/card', rect(20, 20, 360, 200)),
        slot('page/card', rect(20, 220, 360, 100), { slot: 'footer' }),
      ],
    }
    expect(aimAt(scenario, 200, 270).place).toEqual({ parentId: 'card', slot: 'footer', index: 0 })
    expect(aimAt(scenario, 200, 270).indicator?.label).toBe('Card · Footer')
    expect(aimAt(scenario, 200, 120).place?.slot).toBe('children')
  })
})

describe('what is not allowed', () => {
  const tabs: Scenario = {
    root: node('Stack', 'page', node('Tabs', 'tabs', node('Tab', 'one'))),
    slots: [
      slot('page', rect(0, 0, 400, 400), { children: [['tabs', rect(20, 20, 360, 200)]] }),
      slot('page/tabs', rect(20, 20, 360, 200), {
        flow: 'horizontal',
        children: [['one', rect(20, 20, 80, 30)]],
      }),
    ],
  }

  it('goes to the nearest container around it that takes it, and says why', () => {
    const { place, reason } = aimAt(tabs, 200, 150)
    expect(place).toEqual({ parentId: 'page', slot: 'children', index: 1 })
    expect(reason).toBe('Tabs only accepts Tab.')
  })

  it('drops nowhere when no container takes it', () => {
    const { place, indicator, reason } = aimAt({ ...tabs, dragged: { type: 'Tab' } }, 200, 350)
    expect(place).toBeNull()
    expect(indicator?.legal).toBe(false)
    expect(reason).toBe('Tab only goes into Tabs.')
  })

  it('never drops nodes into themselves, even if the frame measured them', () => {
    const { place } = aimAt({ ...tabs, dragged: { ids: ['tabs'] } }, 200, 150)
    expect(place?.parentId).toBe('page')
  })
})

it('shows a place that was chosen by keyboard as the pointer would', () => {
  const root = node('Stack', 'page', ...buttons('a', 'b'))
  const children = [
    ['a', rect(20, 20, 360, 40)],
    ['b', rect(20, 80, 360, 40)],
  ] as const
  const scene = createCanvasScene(snapshot(slot('page', rect(0, 0, 400, 300), { children })))
  const rules = rulesFor(docFrom(root), { type: 'Button' })
  const place = { parentId: 'page', slot: 'children', index: 1 }
  const byKey = indicatorAt(scene, rules, place)
  expect(byKey).toEqual(canvasTarget(scene, rules, { x: 100, y: 65 }).indicator)
  expect(indicatorAt(scene, rules, { ...place, parentId: 'elsewhere' })).toBeNull()
})
