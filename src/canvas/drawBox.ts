import type { Rect } from '@/model/canvasProtocol'

/** One box that is drawn over the page. */
interface Drawn {
  readonly className: string
  /** What the tag says; no tag when empty, and what is in the box stays when left out. */
  readonly name?: string
  /** In page coordinates. */
  readonly rect: Rect
}

const drawn = new WeakMap<Element, Drawn>()

/** A box with a tag, not drawn yet. */
export function newBox(): HTMLElement {
  const box = document.createElement('div')
  const tag = document.createElement('span')
  tag.className = 'tag'
  box.append(tag)
  return box
}

/** Writes what differs from what is drawn already: a write that changes nothing costs a layout all the same. */
export function drawBox(box: Element, next: Drawn): void {
  if (!(box instanceof HTMLElement)) return
  const last = drawn.get(box)
  drawn.set(box, next)
  const { className, name, rect } = next
  if (last?.className !== className) box.className = className
  if (last?.rect.x !== rect.x || last.rect.y !== rect.y) {
    box.style.transform = `translate(${rect.x}px, ${rect.y}px)`
  }
  if (last?.rect.width !== rect.width) box.style.width = `${rect.width}px`
  if (last?.rect.height !== rect.height) box.style.height = `${rect.height}px`
  const tag = box.firstElementChild
  if (tag && name !== undefined && last?.name !== name) tag.textContent = name
}

/** The class of a box by where its tag goes: above it; without room there inside, or below one that it would hide. */
export function tagPlace({ y, height }: Rect, tagHeight: number): string {
  if (y >= tagHeight) return ''
  return height < 3 * tagHeight ? ' below' : ' inside'
}
