import type { DropIndicator } from '@/model/canvasProtocol'
import type { Place } from '@/model/tree/place'
import type { NodeId } from '@/model/tree/types'
import type { CanvasPort, Point } from '../canvasPort'
import { shifted } from '../geometry/box'
import {
  canvasTarget,
  createCanvasScene,
  indicatorAt,
  type CanvasScene,
  type DropTarget,
} from '../geometry/canvasTarget'
import type { DropRules } from '../geometry/load'

/** The canvas during one drag: what was measured, how far it scrolled since, what line it shows. */
export interface CanvasSurface {
  /** A point of the window in the frame; `null` beside it. */
  readonly locate: (point: Point) => Point | null
  /** What a release at a located point would do; `undefined` as long as nothing is measured. */
  readonly target: (rules: DropRules, located: Point) => DropTarget | undefined
  /** How a place that was chosen without a pointer is shown; `null` off screen or not measured. */
  readonly indicatorAt: (rules: DropRules, place: Place) => DropIndicator | null
  /** Draws an indicator that `target` or `indicatorAt` answered; the same one again costs nothing. */
  readonly show: (indicator: DropIndicator | null) => void
  /** Resolves once something is measured. Rejects when the frame does not answer. */
  readonly ready: () => Promise<void>
  /** Measures anew, for a document that changed during the drag. */
  readonly invalidate: () => void
  readonly close: () => void
}

/**
 * Opens the canvas for a drag: measures at once, again whenever it scrolled. Until the new boxes are
 * there, the old ones are shifted by the way it scrolled. `changed` is called when a target may be another.
 */
export function openCanvasSurface(
  port: CanvasPort,
  without: readonly NodeId[],
  changed: () => void,
): CanvasSurface {
  let scene: CanvasScene | undefined
  let scroll: Point = { x: 0, y: 0 }
  let stale = false
  let measuring: Promise<void> | undefined
  let closed = false
  let shown = 'null'

  const takeMeasure = async () => {
    try {
      const snapshot = await port.measure(without)
      scene = createCanvasScene(snapshot)
      // Messages of the frame arrive in order: no scroll before this snapshot is still on its way.
      scroll = snapshot.scroll
      if (!closed) changed()
    } finally {
      measuring = undefined
      if (stale && !closed) start()
    }
  }
  const measure = (): Promise<void> => {
    stale = false
    measuring = takeMeasure()
    return measuring
  }
  // A failed measurement is told by `ready` to the drop that waits for it; a mere move has nothing to tell.
  const start = () => void measure().catch(() => undefined)

  const unwatch = port.watchScroll((now) => {
    scroll = now
    if (measuring) stale = true
    else start()
    changed()
  })
  start()

  /** How far the page moved under the measured boxes. */
  const drift = (): Point => {
    const then = scene?.snapshot.scroll ?? scroll
    return { x: scroll.x - then.x, y: scroll.y - then.y }
  }
  const asScrolled = (indicator: DropIndicator): DropIndicator => {
    const { x, y } = drift()
    const by = { x: -x, y: -y }
    return {
      ...indicator,
      rect: shifted(indicator.rect, by),
      container: shifted(indicator.container, by),
    }
  }

  return {
    locate: ({ x, y }) => port.toFrame(x, y),
    target(rules, located) {
      if (!scene) return undefined
      const { x, y } = drift()
      const target = canvasTarget(scene, rules, { x: located.x + x, y: located.y + y })
      return target.indicator ? { ...target, indicator: asScrolled(target.indicator) } : target
    },
    indicatorAt(rules, place) {
      const indicator = scene && indicatorAt(scene, rules, place)
      return indicator ? asScrolled(indicator) : null
    },
    show(indicator) {
      const key = JSON.stringify(indicator)
      if (key === shown) return
      shown = key
      port.indicate(indicator)
    },
    async ready() {
      if (!scene) await (measuring ?? measure())
    },
    invalidate() {
      scene = undefined
      if (measuring) stale = true
      else start()
    },
    close() {
      closed = true
      unwatch()
      if (shown !== 'null') port.indicate(null)
    },
  }
}
