import type { DragController } from './session/controller'
import type { DragServices } from './session/services'

type Create = (services: DragServices) => DragController

/** A controller whose code comes after the first load. */
export interface ControllerApart extends DragController {
  /** Begins to load the code; fulfilled once it is there, or did not come. */
  readonly preload: () => Promise<void>
}

const NOT_HERE =
  'What moves components did not arrive from the server, so nothing was moved. Check the connection and try again.'

const loadController = async (): Promise<Create> =>
  (await import('./session/controller')).createDragController

/**
 * Makes the controller of a drag area, without the rules and the geometry of drags, which nothing needs before the first
 * one. A drag that begins earlier is carried out in its order as soon as they are there; where they do not come, it is
 * refused with a sentence, and the next one tries again.
 */
export function createControllerApart(
  services: DragServices,
  load = loadController,
): ControllerApart {
  let controller: DragController | undefined
  let arriving: Promise<DragController> | undefined
  const watchers = new Set<() => void>()

  const create = async () => {
    try {
      const made = (await load())(services)
      made.watchPill(() => {
        for (const wake of watchers) wake()
      })
      return (controller = made)
    } catch (error) {
      arriving = undefined
      throw error
    }
  }
  const arrived = () => (arriving ??= create())
  /** Now, or after all that was said before. */
  const say = (tell: (to: DragController) => void) => {
    if (controller) tell(controller)
    else arriving?.then(tell, () => {})
  }

  return {
    preload: () =>
      arrived().then(
        () => undefined,
        () => undefined,
      ),
    lift(read, from) {
      if (controller) return controller.lift(read, from)
      // What lies under the pointer is read now: it may be something else by then.
      const given = read(from)
      arrived().then(
        (to) => to.lift(() => given, from),
        () => services.refuse(NOT_HERE),
      )
    },
    move: (point) => say((to) => to.move(point)),
    step: (step) => say((to) => to.step(step)),
    cancel: () => say((to) => to.cancel()),
    async drop(point, duplicate) {
      if (controller) return controller.drop(point, duplicate)
      const to = await arriving?.catch(() => undefined)
      await to?.drop(point, duplicate)
    },
    watchPointer(listener) {
      let stop: (() => void) | undefined
      let isOver = false
      say((to) => {
        if (!isOver) stop = to.watchPointer(listener)
      })
      return () => {
        isOver = true
        stop?.()
      }
    },
    pill: () => controller?.pill() ?? null,
    watchPill(listener) {
      watchers.add(listener)
      return () => void watchers.delete(listener)
    },
  }
}
