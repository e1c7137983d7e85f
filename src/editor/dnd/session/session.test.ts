import { beforeEach, describe, expect, it } from 'vitest'
import { contextOf, outline } from '@/editor/commands/testing/context'
import type { CommandContext, Plan } from '@/editor/commands/types'
import type { DropIndicator, GeometrySnapshot } from '@/model/canvasProtocol'
import { applyOps } from '@/model/tree/ops'
import type { CanvasPort, Point } from '../canvasPort'
import { rect, slot, snapshot } from '../geometry/testing'
import type { LayerLine, LayerRow, LayersPort } from '../layersPort'
import type { DragSource } from '../source'
import { createDragController, type DragController } from './controller'

/** The page of the command tests: `page[ hero[ title, cta ], card[ head | footer: save ], end ]`. */
const SHOT = snapshot(
  slot('page', rect(0, 0, 400, 600), {
    children: [
      ['hero', rect(0, 0, 400, 200)],
      ['card', rect(0, 200, 400, 200)],
      ['end', rect(0, 400, 400, 200)],
    ],
  }),
  slot('page/hero', rect(0, 0, 400, 200), {
    children: [
      ['title', rect(20, 20, 360, 60)],
      ['cta', rect(20, 120, 360, 60)],
    ],
  }),
  slot('page/end', rect(0, 400, 400, 200)),
)

/** The canvas stands at x 300 in the window, the layers at x 0 to 200. */
const CANVAS = rect(300, 0, 400, 600)
const LAYERS = rect(0, 0, 200, 600)

function layerRow(id: string, depth: number, given: Partial<LayerRow> = {}): LayerRow {
  return { kind: 'node', id, slot: 'children', depth, expanded: false, filled: false, ...given }
}

class World {
  context: CommandContext = contextOf([])
  plans: Plan[] = []
  refusals: string[] = []
  said: string[] = []
  lines: (DropIndicator | null)[] = []
  layerLines: (LayerLine | null)[] = []
  opened: string[] = []
  without: readonly string[] = []
  scrolled: Point[] = []
  measurements: ((shot: GeometrySnapshot) => void)[] = []
  failures: ((error: Error) => void)[] = []
  #frames = new Set<(at: number) => void>()
  #timers: { after: number; run: () => void }[] = []
  #scrollers = new Set<(scroll: Point) => void>()
  #now = 0

  rows: LayerRow[] = [
    layerRow('page', 0, { expanded: true, filled: true }),
    layerRow('hero', 1, { filled: true }),
    layerRow('card', 1, { filled: true }),
    layerRow('end', 1),
  ]

  canvas: CanvasPort = {
    measure: (without) => {
      this.without = without
      return new Promise((resolve, reject) => {
        this.measurements.push(resolve)
        this.failures.push(reject)
      })
    },
    indicate: (line) => void this.lines.push(line),
    toFrame: (x, y) =>
      x >= CANVAS.x && x < CANVAS.x + CANVAS.width && y < CANVAS.height
        ? { x: x - CANVAS.x, y }
        : null,
    hostRect: () => CANVAS,
    scrollBy: (x, y) => void this.scrolled.push({ x, y }),
    watchScroll: (listener) => {
      this.#scrollers.add(listener)
      return () => void this.#scrollers.delete(listener)
    },
  }
  layers: LayersPort = {
    rows: () => this.rows,
    rowHeight: 28,
    indent: 16,
    hostRect: () => LAYERS,
    toList: (x, y) => (x < LAYERS.width ? { x, y } : null),
    indicate: (line) => void this.layerLines.push(line),
    scrollBy: () => undefined,
    expand: (row) => void this.opened.push(row.id),
    watchChanges: () => () => undefined,
  }

  controller: DragController = createDragController({
    context: () => this.context,
    commit: (plan) => void this.plans.push(plan),
    refuse: (sentence) => void this.refusals.push(sentence),
    announce: (sentence) => void this.said.push(sentence),
    canvas: () => this.canvas,
    layers: () => this.layers,
    onFrame: (callback) => {
      this.#frames.add(callback)
      return () => void this.#frames.delete(callback)
    },
    after: (after, run) => {
      const timer = { after, run }
      this.#timers.push(timer)
      return () => void (this.#timers = this.#timers.filter((other) => other !== timer))
    },
  })

  lift(source: DragSource | Promise<DragSource | null>, from: Point | null = { x: 0, y: 0 }) {
    this.controller.lift(() => source, from)
  }

  /** Lets the frame answer what it measured. */
  async measured(shot = SHOT) {
    this.measurements.shift()?.(shot)
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }

  frame() {
    const due = [...this.#frames]
    this.#frames.clear()
    this.#now += 16
    for (const callback of due) callback(this.#now)
    return due.length
  }

  rest(milliseconds: number) {
    for (const { after, run } of this.#timers) if (after <= milliseconds) run()
  }

  scrollTo(scroll: Point) {
    for (const listener of this.#scrollers) listener(scroll)
  }

  /** The document after all drops. */
  tree(): string {
    const [plan] = this.plans
    const applied = applyOps(this.context.doc, plan?.ops ?? [])
    return applied.ok ? outline(applied.value.doc) : applied.error.code
  }
}

const START = 'page[hero[title,cta],card[head|footer:save],end]'
let world: World
beforeEach(() => {
  world = new World()
})

describe('a drag with the pointer', () => {
  it('drops where the line was drawn', async () => {
    world.lift({ source: 'canvas', ids: ['end'] })
    await world.measured()
    world.controller.move({ x: 400, y: 95 })
    world.frame()
    expect(world.lines.at(-1)?.rect).toEqual(rect(20, 99, 360, 2))
    expect(world.controller.pill()?.note).toEqual({ kind: 'place', text: 'In Section' })
    await world.controller.drop({ x: 400, y: 95 }, false)
    expect(world.tree()).toBe('page[hero[title,end,cta],card[head|footer:save]]')
    expect(world.lines.at(-1)).toBeNull()
    expect(world.without).toEqual(['end'])
  })

  it('aims again at the point of release, without a frame in between', async () => {
    world.lift({ source: 'palette', type: 'Button' })
    await world.measured()
    world.controller.move({ x: 400, y: 95 })
    world.frame()
    await world.controller.drop({ x: 400, y: 500 }, false)
    expect(world.tree()).toBe('page[hero[title,cta],card[head|footer:save],end[new-1]]')
  })

  it('waits for the canvas when it was faster', async () => {
    world.lift({ source: 'palette', type: 'Button' })
    world.controller.move({ x: 400, y: 95 })
    world.frame()
    expect(world.lines).toEqual([])
    const dropped = world.controller.drop({ x: 400, y: 95 }, false)
    expect(world.plans).toEqual([])
    await world.measured()
    await dropped
    expect(world.tree()).toBe('page[hero[title,new-1,cta],card[head|footer:save],end]')
  })

  it('waits for the canvas to say what lies under the pointer', async () => {
    let answer: (source: DragSource) => void = () => undefined
    world.lift(new Promise((resolve) => (answer = resolve)))
    const dropped = world.controller.drop({ x: 400, y: 500 }, false)
    answer({ source: 'canvas', ids: ['cta'] })
    await Promise.resolve()
    await world.measured()
    await dropped
    expect(world.tree()).toBe('page[hero[title],card[head|footer:save],end[cta]]')
  })

  it('tells when the canvas never answers, and changes nothing', async () => {
    world.lift({ source: 'canvas', ids: ['cta'] })
    const dropped = world.controller.drop({ x: 400, y: 500 }, false)
    world.failures.shift()?.(new Error('gone'))
    await dropped
    expect(world.plans).toEqual([])
    expect(world.refusals).toEqual([
      'The canvas did not answer in time, so nothing was dropped. Try again.',
    ])
  })

  it('dispatches nothing before the drop and nothing at all when it is cancelled', async () => {
    world.lift({ source: 'canvas', ids: ['cta'] })
    await world.measured()
    world.controller.move({ x: 400, y: 500 })
    world.frame()
    world.controller.cancel()
    expect(world.plans).toEqual([])
    expect(world.lines.at(-1)).toBeNull()
    expect(world.controller.pill()).toBeNull()
    await world.controller.drop({ x: 400, y: 500 }, false)
    expect(world.plans).toEqual([])
  })

  it('draws at most one line per frame, and none twice', async () => {
    world.lift({ source: 'canvas', ids: ['end'] })
    await world.measured()
    for (let x = 350; x < 400; x++) world.controller.move({ x, y: 95 })
    expect(world.frame()).toBe(1)
    world.controller.move({ x: 420, y: 95 })
    world.frame()
    expect(world.lines.length).toBe(1)
  })

  it('says why it does not go where the pointer is', async () => {
    world.lift({ source: 'canvas', ids: ['head'] })
    await world.measured()
    world.controller.move({ x: 400, y: 500 })
    world.frame()
    expect(world.controller.pill()?.note).toEqual({
      kind: 'refusal',
      text: 'Card title only goes into Card.',
    })
    await world.controller.drop({ x: 400, y: 500 }, false)
    expect(world.plans).toEqual([])
    expect(world.said.at(-1)).toBe('Card title only goes into Card.')
  })

  it('duplicates with the key for it, and leaves the original', async () => {
    world.lift({ source: 'canvas', ids: ['cta'] })
    await world.measured()
    await world.controller.drop({ x: 400, y: 30 }, true)
    expect(world.tree()).toBe('page[hero[new-1,title,cta],card[head|footer:save],end]')
  })

  it('takes parents with their children once, in document order', async () => {
    world.lift({ source: 'layers', ids: ['save', 'cta', 'hero'] })
    await world.measured()
    expect(world.controller.pill()?.count).toBe(2)
    await world.controller.drop({ x: 400, y: 500 }, false)
    expect(world.tree()).toBe('page[card[head],end[hero[title,cta],save]]')
  })

  it('never moves the root', async () => {
    world.lift({ source: 'canvas', ids: ['page'] })
    expect(world.controller.pill()).toBeNull()
    await world.controller.drop({ x: 400, y: 500 }, false)
    expect(world.plans).toEqual([])
  })
})

describe('a canvas that scrolls', () => {
  it('shifts the boxes at once and measures anew', async () => {
    world.lift({ source: 'palette', type: 'Button' })
    await world.measured()
    world.controller.move({ x: 400, y: 300 })
    world.scrollTo({ x: 0, y: 200 })
    world.frame()
    expect(world.lines.at(-1)?.container).toEqual(rect(0, 200, 400, 200))
    expect(world.measurements.length).toBe(1)
    await world.controller.drop({ x: 400, y: 300 }, false)
    expect(world.tree()).toBe('page[hero[title,cta],card[head|footer:save],end[new-1]]')
  })

  it('scrolls near an edge, the faster the nearer, and only there', async () => {
    world.lift({ source: 'palette', type: 'Button' })
    await world.measured()
    world.controller.move({ x: 500, y: 300 })
    world.frame()
    expect(world.frame()).toBe(0)
    world.controller.move({ x: 500, y: 570 })
    world.frame()
    world.controller.move({ x: 500, y: 598 })
    world.frame()
    const [far, near] = world.scrolled.map(({ y }) => y)
    expect(far).toBeGreaterThan(0)
    expect(near).toBeGreaterThan(far ?? Infinity)
    expect(world.frame()).toBe(1)
    world.controller.cancel()
    expect(world.frame()).toBe(0)
  })
})

describe('the layers', () => {
  it('take drops from the canvas', async () => {
    world.lift({ source: 'canvas', ids: ['cta'] })
    world.controller.move({ x: 40, y: 3 * 28 + 14 })
    world.frame()
    expect(world.layerLines.at(-1)).toEqual({ shape: 'into', row: 3, depth: 1 })
    await world.controller.drop({ x: 40, y: 3 * 28 + 14 }, false)
    expect(world.tree()).toBe('page[hero[title],card[head|footer:save],end[cta]]')
    expect(world.layerLines.at(-1)).toBeNull()
  })

  it('open a folded row on which a drag rests', async () => {
    world.lift({ source: 'palette', type: 'Button' })
    world.controller.move({ x: 40, y: 28 + 14 })
    world.frame()
    world.rest(599)
    expect(world.opened).toEqual([])
    world.rest(600)
    expect(world.opened).toEqual(['hero'])
  })

  it('drop at the level that a drag of their own is held at', async () => {
    world.rows = [
      layerRow('page', 0, { expanded: true, filled: true }),
      layerRow('hero', 1, { expanded: true, filled: true }),
      layerRow('title', 2),
      layerRow('cta', 2),
      layerRow('end', 1),
    ]
    const between = { y: 4 * 28 - 2 }
    world.lift({ source: 'layers', ids: ['end'] }, { x: 60, y: 4 * 28 + 14 })
    await world.controller.drop({ x: 76, ...between }, false)
    expect(world.tree()).toBe('page[hero[title,cta,end],card[head|footer:save]]')
  })
})

describe('a drag by keyboard', () => {
  it('walks, says each place, and drops', async () => {
    world.lift({ source: 'layers', ids: ['end'] }, null)
    expect(world.said.at(-1)).toBe(
      'Lifted Stack. Arrow keys choose a place, Space drops, Escape cancels. At the end of Stack, position 3 of 3.',
    )
    world.controller.step('first')
    expect(world.said.at(-1)).toBe('Before Section in Stack, position 1 of 3.')
    world.controller.step('in')
    expect(world.said.at(-1)).toBe('Before h1 in Section, position 1 of 3.')
    await world.controller.drop(null, false)
    expect(world.tree()).toBe('page[hero[end,title,cta],card[head|footer:save]]')
  })

  it('shows its place on both surfaces', async () => {
    world.lift({ source: 'layers', ids: ['end'] }, null)
    await world.measured()
    world.controller.step('first')
    expect(world.lines.at(-1)?.shape).toBe('line-horizontal')
    expect(world.layerLines.at(-1)).toEqual({ shape: 'between', row: 1, depth: 1 })
  })

  it('leaves the document as it was when it is cancelled', () => {
    world.lift({ source: 'layers', ids: ['end'] }, null)
    world.controller.step('first')
    world.controller.cancel()
    expect(world.tree()).toBe(START)
    expect(world.said.at(-1)).toBe('Cancelled. Stack is where it was.')
  })
})
