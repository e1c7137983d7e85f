import type { Position } from '@/model/workflow/types'

/** The element of a step, where it is on screen. */
function elementOf(id: string): HTMLElement | null {
  return document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
}

/** Frames that a step may take to be drawn after it was made or brought on screen. */
const FRAMES = 12

/** Calls back with something of a step as soon as it is there; not at all when it does not come. */
export function whenDrawn<T>(
  find: () => T | null | undefined,
  then: (found: T) => void,
  frames = FRAMES,
): void {
  const found = find()
  if (found !== null && found !== undefined) then(found)
  else if (frames > 0) requestAnimationFrame(() => whenDrawn(find, then, frames - 1))
}

/** Gives a step the focus, as soon as it is drawn. */
export function focusStep(id: string): void {
  whenDrawn(
    () => elementOf(id),
    (element) => element.focus({ preventScroll: true }),
  )
}

/** A point of the window below a step, for a list about it; `undefined` where it is not on screen. */
export function pointBelow(id: string): Position | undefined {
  const box = elementOf(id)?.getBoundingClientRect()
  return box && { x: box.left, y: box.top + Math.min(box.height, 60) + 4 }
}

/** The step, or the edge, at a point of the window. */
export function partAt(point: Position): { readonly step?: string; readonly edge?: string } {
  const found = document.elementFromPoint(point.x, point.y)
  const step = found?.closest<HTMLElement>('.react-flow__node')?.dataset['id']
  const edge = found?.closest<SVGElement>('.react-flow__edge')?.dataset['id']
  return { ...(step !== undefined && { step }), ...(edge !== undefined && { edge }) }
}

/** The step that an element is of. */
export function stepOfElement(target: EventTarget | null): string | undefined {
  return target instanceof Element
    ? target.closest<HTMLElement>('.react-flow__node')?.dataset['id']
    : undefined
}

/** Shows in which container a dragged step would come to lie; in none without an id. Draws nothing anew. */
export function markTarget(id: string | undefined): void {
  for (const marked of document.querySelectorAll('[data-drop-target]')) {
    if (marked !== (id === undefined ? null : elementOf(id)))
      marked.removeAttribute('data-drop-target')
  }
  if (id !== undefined) elementOf(id)?.setAttribute('data-drop-target', '')
}

/** The point of the window at which a press or a touch ended. */
export function clientPoint(event: globalThis.MouseEvent | TouchEvent): Position {
  if ('changedTouches' in event) {
    const [touch] = event.changedTouches
    return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
  }
  return { x: event.clientX, y: event.clientY }
}
