import type { Place } from '@/model/tree/place'
import type { Point } from '../canvasPort'
import { homeName } from '../geometry/canvasTarget'
import { createDropRules, type DropRules } from '../geometry/load'
import { scrollStep } from './autoScroll'
import { openCanvasSurface, type CanvasSurface } from './canvasSurface'
import { openLayersSurface, type LayersSurface } from './layersSurface'
import type { Lifted } from './lifted'
import { planDrop } from './planDrop'
import { sayCancelled, sayDropped } from './sentences'
import type { DragServices, Pill } from './services'

/** One drag, from the moment it is known what is dragged until its end. */
export interface DragSession {
  readonly lifted: Lifted
  readonly canvas: CanvasSurface | null
  readonly layers: LayersSurface | null
  /** The rules over the document as it is now; `null` when it is closed. */
  readonly rules: () => DropRules | null
  /** Follows the pointer; the line is drawn before the next paint. */
  readonly move: (point: Point) => void
  /** Drops where the pointer is. Waits for the canvas if it is not measured yet. */
  readonly drop: (point: Point, duplicate: boolean) => Promise<void>
  /** Drops at a place. */
  readonly dropAt: (place: Place, duplicate: boolean) => void
  /** Ends without a drop. */
  readonly cancel: () => void
}

interface Aim {
  readonly place: Place | null
  readonly reason?: string
}

interface Options {
  readonly lifted: Lifted
  /** Where the drag began; `null` for one by keyboard. */
  readonly from: Point | null
  readonly onPill: (note: Pill['note']) => void
  /** Called before a frame when what is on screen changed by itself. */
  readonly onChange?: () => void
}

/** Begins a drag. Nothing is dispatched before its drop, so that cancelling has nothing to take back. */
export function openDragSession(services: DragServices, options: Options): DragSession {
  const { lifted, from, onPill } = options
  const { ids } = lifted.load
  let pointer: Point | null = null
  let rules: DropRules | null = null
  let stopFrame: (() => void) | null = null
  let scrolledAt: number | null = null
  let closed = false

  const schedule = () => {
    if (!closed) stopFrame ??= services.onFrame(frame)
  }
  const canvasPort = services.canvas()
  const layersPort = services.layers()
  const canvas = canvasPort && openCanvasSurface(canvasPort, ids, schedule)
  const inLayers = lifted.source.source === 'layers'
  const origin = inLayers && from && ids[0] !== undefined ? { id: ids[0], point: from } : null
  const layers =
    layersPort &&
    openLayersSurface(layersPort, { origin, after: services.after, changed: schedule })

  const currentRules = (): DropRules | null => {
    const context = services.context()
    if (!context) return (rules = null)
    if (rules && rules.context.doc !== context.doc) canvas?.invalidate()
    if (rules?.context.doc !== context.doc) rules = createDropRules(context, lifted.load)
    return rules
  }

  /** What a release at the point would do; `undefined` while the canvas is not measured. */
  const aim = (point: Point, show: boolean): Aim | undefined => {
    const now = currentRules()
    const inList = layers?.locate(point) ?? null
    const inFrame = inList ? null : (canvas?.locate(point) ?? null)
    const rows = now && layers && inList ? layers.target(now, inList) : null
    const found = now && canvas && inFrame ? canvas.target(now, inFrame) : null
    if (show) {
      layers?.show(rows?.line ?? null)
      canvas?.show(found?.indicator ?? null)
    }
    return rows ?? (found === null ? { place: null } : found)
  }

  const frame = (milliseconds: number) => {
    stopFrame = null
    if (!pointer) return options.onChange?.()
    const rect = layers?.locate(pointer) ? layersPort?.hostRect() : canvasPort?.hostRect()
    const step = rect && scrollStep(pointer, rect, milliseconds - (scrolledAt ?? milliseconds - 16))
    scrolledAt = step ? milliseconds : null
    if (step && layers?.locate(pointer)) layersPort?.scrollBy(step.y)
    else if (step) canvasPort?.scrollBy(step.x, step.y)
    const target = aim(pointer, true)
    onPill(noteOf(target, rules))
    if (step) schedule()
  }

  const close = () => {
    closed = true
    stopFrame?.()
    canvas?.close()
    layers?.close()
  }

  const commit = (place: Place, duplicate: boolean, now: DropRules) => {
    const context = services.context()
    if (!context) return
    const plan = planDrop(context, lifted, place, duplicate)
    if (!plan.ok) return services.refuse(plan.error)
    services.announce(sayDropped(lifted.label, now, place))
    if (plan.value.ops.length > 0) services.commit(plan.value)
  }

  return {
    lifted,
    canvas,
    layers,
    rules: currentRules,
    move(point) {
      pointer = point
      schedule()
    },
    async drop(point, duplicate) {
      let target = aim(point, false)
      if (target === undefined) {
        try {
          await canvas?.ready()
          target = aim(point, false)
        } catch {
          services.refuse('The canvas did not answer in time, so nothing was dropped. Try again.')
        }
      }
      close()
      const now = currentRules()
      if (target?.place && now) return commit(target.place, duplicate, now)
      services.announce(target?.reason ?? sayCancelled(lifted.label))
    },
    dropAt(place, duplicate) {
      close()
      const now = currentRules()
      if (now) commit(place, duplicate, now)
    },
    cancel() {
      close()
      services.announce(sayCancelled(lifted.label))
    },
  }
}

function noteOf(target: Aim | undefined, rules: DropRules | null): Pill['note'] {
  if (target?.reason) return { kind: 'refusal', text: target.reason }
  if (!target?.place || !rules) return null
  return { kind: 'place', text: `In ${homeName(rules.context, target.place)}` }
}
