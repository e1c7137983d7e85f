import type { Rect } from '@/model/canvasProtocol'

/** The least width and height of a box that takes a drop, in CSS pixels. */
const LEAST = 24

/** A rectangle as plain numbers, which cross to the host. */
function plainRect({ x, y, width, height }: Rect): Rect {
  return { x, y, width, height }
}

/** The box of an element; of one without a box of its own (`display: contents`) that of its children. */
export function boxOf(element: Element): Rect {
  const rect = element.getBoundingClientRect()
  if (rect.width > 0 || rect.height > 0 || element.childElementCount === 0) return plainRect(rect)
  const boxes = [...element.children].map((child) => child.getBoundingClientRect())
  return unionOf(boxes.filter(({ width, height }) => width > 0 || height > 0)) ?? plainRect(rect)
}

/** The smallest rectangle around all of them; `undefined` for none. */
export function unionOf(rects: readonly Rect[]): Rect | undefined {
  if (rects.length === 0) return undefined
  const x = Math.min(...rects.map((rect) => rect.x))
  const y = Math.min(...rects.map((rect) => rect.y))
  const right = Math.max(...rects.map((rect) => rect.x + rect.width))
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** The box, made large enough for a pointer: a container of no size must still take a drop. */
export function droppable({ x, y, width, height }: Rect): Rect {
  return { x, y, width: Math.max(width, LEAST), height: Math.max(height, LEAST) }
}
