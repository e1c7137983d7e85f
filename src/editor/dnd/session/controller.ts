import { nearestPlace } from '@/editor/commands/placing/nearestPlace'
import { getNode } from '@/model/tree/doc'
import type { Place } from '@/model/tree/place'
import type { Point } from '../canvasPort'
import type { DropRules } from '../geometry/load'
import { stepFrom, stopNear, stopsOf, type Step, type Stop } from '../geometry/walk'
import type { DragSource, ReadSource } from '../source'
import { liftedOf, type Lifted } from './lifted'
import { sayLifted, sayPlace } from './sentences'
import type { DragServices, Pill } from './services'
import { openDragSession, type DragSession } from './session'

/** Runs drags, one at a time, for the sensors. */
export interface DragController {
  /** Takes up what a source holds; `null` for a drag by keyboard. */
  readonly lift: (read: ReadSource, from: Point | null) => void
  readonly move: (point: Point) => void
  /** Ends the drag at the pointer, or by keyboard at the place it walked to. */
  readonly drop: (point: Point | null, duplicate: boolean) => Promise<void>
  readonly cancel: () => void
  /** Walks to another place, in a drag by keyboard. */
  readonly step: (step: Step) => void
  /** Calls back with each place of the pointer in a drag; never in one by keyboard. */
  readonly watchPointer: (listener: (point: Point) => void) => () => void
  readonly pill: () => Pill | null
  readonly watchPill: (listener: () => void) => () => void
}

/** A drag whose source the canvas may still have to ask its frame for. */
interface Drag {
  begun: Promise<DragSession | null>
  session: DragSession | null
  pointer: Point | null
  ended: boolean
  walk: { stops: readonly Stop[]; at: number; rules: DropRules } | null
}

/** Makes the controller of a drag area. */
export function createDragController(services: DragServices): DragController {
  let drag: Drag | null = null
  let pill: Pill | null = null
  const listeners = new Set<() => void>()
  const followers = new Set<(point: Point) => void>()

  const showPill = (next: Pill | null) => {
    if (JSON.stringify(next) === JSON.stringify(pill)) return
    pill = next
    for (const listener of listeners) listener()
  }

  const begin = (own: Drag, source: DragSource | null, from: Point | null): DragSession | null => {
    const context = services.context()
    const lifted = context && source && liftedOf(context, source)
    if (!lifted) return null
    const about = { icon: lifted.icon, label: lifted.label, count: lifted.load.ids.length }
    const session = openDragSession(services, {
      lifted,
      from,
      onPill: (note) => drag === own && showPill({ ...about, note }),
      onChange: () => showWalk(own),
    })
    own.session = session
    if (!own.ended && from) showPill({ ...about, note: null })
    if (own.pointer) session.move(own.pointer)
    if (!from) startWalk(own, lifted)
    return session
  }

  const startWalk = (own: Drag, lifted: Lifted) => {
    const rules = own.session?.rules()
    if (!rules) return
    const stops = stopsOf(rules)
    if (stops.length === 0) {
      services.announce(`There is no place that takes ${lifted.label}.`)
      return
    }
    own.walk = { stops, at: stopNear(stops, startPlace(rules)), rules }
    services.announce(`${sayLifted(lifted.label)} ${sayWalk(own)}`)
    showWalk(own)
  }

  /** The place where the nodes are, or where a click in the palette would insert. */
  const startPlace = (rules: DropRules): Place | undefined => {
    const { ids, entering } = rules.load
    const node = ids[0] === undefined ? undefined : getNode(rules.context.doc, ids[0])
    if (node && node.parentId !== null) {
      return rules.placeAt({ parentId: node.parentId, slot: node.slot }, { before: node.id })
    }
    const selected = services.context()?.selection.at(-1) ?? rules.context.doc.rootId
    return nearestPlace(rules.context, entering, { id: selected })
  }

  const sayWalk = ({ walk }: Drag): string => {
    const stop = walk?.stops[walk.at]
    return walk && stop ? sayPlace(walk.rules, stop.place) : ''
  }

  const showWalk = ({ walk, session }: Drag) => {
    const place = walk?.stops[walk.at]?.place
    if (!walk || !place) return
    session?.canvas?.show(session.canvas.indicatorAt(walk.rules, place))
    session?.layers?.show(session.layers.lineAt(walk.rules, place))
  }

  const finish = async (own: Drag, point: Point | null, duplicate: boolean): Promise<void> => {
    const session = own.session ?? (await own.begun)
    if (!session) return
    if (point) return session.drop(point, duplicate)
    const stop = own.walk?.stops[own.walk.at]
    if (stop) session.dropAt(stop.place, duplicate)
    else session.cancel()
  }

  return {
    lift(read, from) {
      drag?.session?.cancel()
      const given = read(from)
      const own: Drag = {
        begun: Promise.resolve(null),
        session: null,
        pointer: null,
        ended: false,
        walk: null,
      }
      drag = own
      if (given instanceof Promise) own.begun = given.then((source) => begin(own, source, from))
      else begin(own, given, from)
    },
    move(point) {
      if (!drag) return
      drag.pointer = point
      drag.session?.move(point)
      for (const follow of followers) follow(point)
    },
    async drop(point, duplicate) {
      const own = drag
      if (!own) return
      drag = null
      own.ended = true
      showPill(null)
      await finish(own, point, duplicate)
    },
    cancel() {
      const own = drag
      drag = null
      showPill(null)
      if (!own) return
      own.ended = true
      if (own.session) own.session.cancel()
      else void own.begun.then((session) => session?.cancel())
    },
    step(step) {
      const walk = drag?.walk
      if (!drag || !walk) return
      const rules = drag.session?.rules()
      if (rules && rules !== walk.rules) {
        const at = walk.stops[walk.at]?.place
        walk.rules = rules
        walk.stops = stopsOf(rules)
        walk.at = stopNear(walk.stops, at)
      }
      walk.at = stepFrom(walk.stops, walk.at, step)
      const parent = walk.stops[walk.at]?.place.parentId
      if (parent !== undefined) services.canvas()?.reveal?.(parent)
      services.announce(sayWalk(drag))
      showWalk(drag)
    },
    watchPointer(listener) {
      followers.add(listener)
      if (drag?.pointer) listener(drag.pointer)
      return () => void followers.delete(listener)
    },
    pill: () => pill,
    watchPill(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
