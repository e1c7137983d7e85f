import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DropIndicator, GeometrySnapshot, MeasuredSlot, Rect } from '@/model/canvasProtocol'
import { getNode, type TreeDoc } from '@/model/tree/doc'
import { isWithin, subtreeOf } from '@/model/tree/queries'
import type { NestedNode, NodeId } from '@/model/tree/types'
import type { Point } from '../canvasPort'
import { canvasTarget, createCanvasScene } from './canvasTarget'
import type { DropRules } from './load'
import { docFrom, orderAfterDrop, rulesFor, snapshot, testDefinitions } from './testing'

type Flow = 'column' | 'column-reverse' | 'row' | 'row-reverse' | 'wrap' | 'grid'

interface Plan {
  readonly type: string
  readonly flow: Flow
  readonly children: readonly Plan[]
}

const FLOWS: readonly Flow[] = ['column', 'column-reverse', 'row', 'row-reverse', 'wrap', 'grid']
const { plan } = fc.letrec<{ plan: Plan }>((tie) => {
  const own = {
    type: fc.constantFrom('Stack', 'Stack', 'Stack', 'Tabs', 'Tab', 'Button'),
    flow: fc.constantFrom(...FLOWS),
  }
  return {
    plan: fc.oneof(
      { maxDepth: 4 },
      fc.record({ ...own, children: fc.constant([]) }),
      fc.record({ ...own, children: fc.array(tie('plan'), { minLength: 1, maxLength: 4 }) }),
    ),
  }
})

interface Laid {
  readonly root: NestedNode
  readonly slots: readonly MeasuredSlot[]
  readonly boxes: ReadonlyMap<NodeId, Rect>
}

const GAP = 10

/** Lays a plan out as CSS would: the children share the box of their parent. */
function lay(top: Plan): Laid {
  const slots: MeasuredSlot[] = []
  const boxes = new Map<NodeId, Rect>()
  let count = 0
  const visit = (own: Plan, above: string, box: Rect): NestedNode => {
    const id = `n${count++}`
    boxes.set(id, box)
    if (own.type === 'Button') return { id, type: own.type }
    const path = above === '' ? id : `${above}/${id}`
    const at = slots.length
    slots.push({
      path,
      nodeId: id,
      slot: 'children',
      rect: box,
      flow: protocolFlow(own.flow),
      reversed: own.flow.endsWith('reverse'),
      children: [],
    })
    const rects = rectsOf(own, box)
    const children = own.children.map((child, i) => visit(child, path, rects[i] ?? box))
    const measured = children.map((child, i) => ({ nodeId: child.id, rect: rects[i] ?? box }))
    const slot = slots[at]
    if (slot) slots[at] = { ...slot, children: measured }
    return { id, type: own.type, children }
  }
  const root = visit({ ...top, type: 'Stack' }, '', { x: 0, y: 0, width: 1200, height: 1600 })
  return { root, slots, boxes }
}

function protocolFlow(flow: Flow): MeasuredSlot['flow'] {
  if (flow === 'wrap' || flow === 'grid') return flow
  return flow.startsWith('row') ? 'horizontal' : 'vertical'
}

function rectsOf({ flow, children }: Plan, box: Rect): Rect[] {
  const cells = children.length
  const columns = flow.startsWith('column') ? 1 : flow.startsWith('row') ? Math.max(1, cells) : 2
  const lanes = Math.max(1, Math.ceil(cells / columns))
  const width = (box.width - GAP * (columns + 1)) / columns
  const height = (box.height - GAP * (lanes + 1)) / lanes
  return children.map((_, at) => {
    const place = flow.endsWith('reverse') ? cells - 1 - at : at
    return {
      x: box.x + GAP + (place % columns) * (width + GAP),
      y: box.y + GAP + Math.floor(place / columns) * (height + GAP),
      width: Math.max(4, width),
      height: Math.max(4, height),
    }
  })
}

function without(laid: Laid, doc: TreeDoc, ids: readonly NodeId[]): GeometrySnapshot {
  const gone = new Set(ids.flatMap((id) => subtreeOf(doc, id).map((node) => node.id)))
  const slots = laid.slots
    .filter(({ nodeId }) => !gone.has(nodeId))
    .map((slot) => ({
      ...slot,
      children: slot.children.filter(({ nodeId }) => !gone.has(nodeId)),
    }))
  return snapshot(...slots)
}

const scenario = fc.record({
  plan,
  pick: fc.nat(),
  fresh: fc.constantFrom('Button', 'Stack', 'Tab', undefined),
  x: fc.integer({ min: 0, max: 1200 }),
  y: fc.integer({ min: 0, max: 1600 }),
})

/** Where along its flow a box or line lies, as a reader meets it. */
function along(slot: MeasuredSlot, rect: Rect, upright: boolean): number {
  const centre = upright ? rect.x + rect.width / 2 : rect.y + rect.height / 2
  return slot.reversed ? -centre : centre
}

/** What is wrong with a drop; nothing should be. */
function faultsOf(laid: Laid, dragged: DraggedOf, point: Point): string[] {
  const { doc, ids, rules } = dragged
  const shot = without(laid, doc, ids)
  const { place, indicator } = canvasTarget(createCanvasScene(shot), rules, point)
  if (!place || !indicator) {
    const root = rules.whyNot({ parentId: doc.rootId, slot: 'children' })
    return root === undefined ? ['the root takes it, but it is dropped nowhere'] : []
  }
  const faults: string[] = []
  if (!indicator.legal) faults.push('the line says that it is not legal')
  if (rules.whyNot(place) !== undefined) faults.push('the place is not legal')
  if (ids.some((id) => isWithin(doc, place.parentId, id))) faults.push('it lies in itself')
  const type = getNode(doc, place.parentId)?.type ?? ''
  if (!testDefinitions.get(type)?.slots.some(({ name }) => name === place.slot)) {
    faults.push('there is no such slot')
  }
  const slot = shot.slots.find(({ nodeId }) => nodeId === place.parentId)
  if (!slot) return [...faults, 'the container was not measured']
  if (indicator.shape === 'fill') {
    return slot.children.length === 0 ? faults : [...faults, 'a container with children is filled']
  }
  return [...faults, ...lineFaults(slot, indicator, orderAfterDrop(rules, place), ids[0] ?? 'new')]
}

/** Whether the line stands between those that will be the neighbours. */
function lineFaults(
  slot: MeasuredSlot,
  { rect, shape }: DropIndicator,
  order: readonly NodeId[],
  moved: NodeId,
): string[] {
  const upright = shape === 'line-vertical'
  const line = along(slot, rect, upright)
  const boxAt = (at: number) => {
    const box = slot.children.find(({ nodeId }) => nodeId === order[at])?.rect
    const beside = box && box.y <= rect.y + rect.height && rect.y <= box.y + box.height
    return box && (!upright || beside) ? along(slot, box, upright) : undefined
  }
  const at = order.indexOf(moved)
  const before = boxAt(at - 1)
  const after = boxAt(at + 1)
  const faults: string[] = []
  if (before === undefined && after === undefined) faults.push('the line stands beside nobody')
  if (before !== undefined && before >= line) faults.push('the line is before its predecessor')
  if (after !== undefined && after <= line) faults.push('the line is behind its successor')
  return faults
}

interface DraggedOf {
  readonly doc: TreeDoc
  readonly ids: readonly NodeId[]
  readonly rules: DropRules
}

it('a drop is legal, outside of the dragged nodes, and lies where the line is', () => {
  fc.assert(
    fc.property(scenario, ({ plan, pick, fresh, x, y }) => {
      const laid = lay(plan)
      const doc = docFrom(laid.root)
      const movable = [...laid.boxes.keys()].slice(1)
      const id = movable[pick % Math.max(1, movable.length)]
      const ids = fresh === undefined && id !== undefined ? [id] : []
      const rules = rulesFor(doc, ids.length > 0 ? { ids } : { type: fresh ?? 'Button' })
      expect(faultsOf(laid, { doc, ids, rules }, { x, y })).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

it('asks the rules no more often among 10,000 containers than it climbs', () => {
  const rows: Plan = { type: 'Stack', flow: 'column', children: [] }
  const sections = Array.from({ length: 100 }, (): Plan => ({
    ...rows,
    children: Array.from({ length: 100 }, () => rows),
  }))
  const laid = lay({ ...rows, children: sections })
  const doc = docFrom(laid.root)
  const rules = rulesFor(doc, { type: 'Button' })
  let asked = 0
  const counted: DropRules = {
    ...rules,
    whyNot(home) {
      asked += 1
      return rules.whyNot(home)
    },
  }
  const scene = createCanvasScene(snapshot(...laid.slots))
  expect(laid.slots.length).toBe(10_101)
  for (let at = 0; at < 200; at++) canvasTarget(scene, counted, { x: 600, y: at * 8 })
  // Twice of the innermost, and once of each of the two above it.
  expect(asked).toBeGreaterThanOrEqual(200)
  expect(asked).toBeLessThanOrEqual(200 * 4)
})
