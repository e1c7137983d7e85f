import type { DropIndicator, Rect } from '@/model/canvasProtocol'
import type { Person } from '@/model/person'
import type { NodeId } from '@/model/tree/types'
import { boxOf } from './boxes'
import { drawBox, newBox, tagPlace } from './drawBox'
import css from './outlines.css?inline'
import { drawPeople, selectedByOthers } from './peopleBoxes'

interface Subject {
  /** The outermost element of a node; `known` is the one that it had, which is tried first. */
  readonly elementOf: (id: NodeId, known?: Element) => HTMLElement | null
  readonly nameOf: (id: NodeId) => string
}

/** What is drawn over the page: outlines with name tags, and the line that shows where a drop goes. */
export interface Outlines {
  readonly select: (ids: readonly NodeId[]) => void
  readonly hover: (id: NodeId | null) => void
  /** Marks what others selected. */
  readonly people: (people: readonly Person[]) => void
  readonly indicate: (line: DropIndicator | null) => void
  /** Keeps lines and tags at their size on the screen, which shows the page at this scale. */
  readonly zoom: (scale: number) => void
  /** Looks for the elements and their places again, before the next paint. */
  readonly refresh: () => void
}

/** A tag needs this much room above its box, in pixels of the screen. */
const TAG = 18

/**
 * Draws outlines in page coordinates, so that they scroll with the page by themselves. Places are
 * looked up when something moved (observers, not a loop); without a selection, hover or drag nothing is
 * observed. The layer is a shadow root: the page's CSS does not reach it.
 */
export function createOutlines(root: HTMLElement, subject: Subject): Outlines {
  const host = document.createElement('div')
  host.setAttribute('aria-hidden', 'true')
  const layer = host.attachShadow({ mode: 'closed' })
  const style = document.createElement('style')
  style.textContent = css
  const others = document.createElement('div')
  const outlines = document.createElement('div')
  const drop = document.createElement('div')
  // One's own selection lies over that of others.
  layer.append(style, others, outlines, drop)
  document.documentElement.append(host)

  let selected: readonly NodeId[] = []
  let hovered: NodeId | null = null
  let people: readonly Person[] = []
  let frame = 0
  /** The height of a tag in the page's own pixels. */
  let tagHeight = TAG

  const sizes = new ResizeObserver(() => refresh())
  const changes = new MutationObserver(() => refresh())
  let isWatching = false

  const isMarking = () => selected.length > 0 || hovered !== null || people.length > 0

  function watch(elements: readonly Element[]) {
    const isNeeded = isMarking()
    sizes.disconnect()
    if (isNeeded) for (const element of [root, ...elements]) sizes.observe(element)
    if (isNeeded === isWatching) return
    isWatching = isNeeded
    const act = isNeeded ? 'addEventListener' : 'removeEventListener'
    // Capture: scrolling inside a box, a picture that arrives, and transitions move elements too.
    for (const type of ['scroll', 'load', 'transitionend', 'animationend']) {
      window[act](type, refresh, { capture: true })
    }
    if (isNeeded) {
      changes.observe(root, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      })
    } else {
      changes.disconnect()
    }
  }

  let drawnElements: readonly Element[] = []
  let elementsById = new Map<NodeId, Element>()
  function draw() {
    frame = 0
    const wanted = selected.map((id) => ({ id, kind: 'selected' }))
    if (hovered !== null && !selected.includes(hovered)) wanted.push({ id: hovered, kind: 'hover' })
    const find = ({ id, kind }: { readonly id: NodeId; readonly kind: string }) => {
      const element = subject.elementOf(id, elementsById.get(id))
      const box = element && boxOf(element)
      // What the page does not show, such as a menu for another width, has no place to mark.
      return element && box && (box.width > 0 || box.height > 0) ? [{ id, kind, element, box }] : []
    }
    const found = wanted.flatMap(find)
    const theirs = selectedByOthers(people).flatMap((id) => find({ id, kind: 'person' }))
    // All boxes are read before the first is written, so that layout runs once.
    const scroll = { x: window.scrollX, y: window.scrollY }
    found.forEach(({ id, kind, box }, at) => {
      const outline = outlines.children[at] ?? outlines.appendChild(newBox())
      const isTagged = kind === 'hover' || found.length <= 8
      drawBox(outline, {
        className: `box ${kind}${tagPlace(box, tagHeight)}`,
        name: isTagged ? subject.nameOf(id) : '',
        rect: { ...box, x: box.x + scroll.x, y: box.y + scroll.y },
      })
    })
    while (outlines.children.length > found.length) outlines.lastElementChild?.remove()
    const marked = theirs.map(({ id, box }) => ({ id, box, isOwn: selected.includes(id) }))
    drawPeople(others, marked, { people, scroll, tagHeight })
    elementsById = new Map([...found, ...theirs].map(({ id, element }) => [id, element]))
    const elements = [...elementsById.values()]
    if (
      elements.length !== drawnElements.length ||
      elements.some((element, at) => element !== drawnElements[at]) ||
      isWatching !== isMarking()
    ) {
      drawnElements = elements
      watch(elements)
    }
  }

  function refresh() {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }

  return {
    select(ids) {
      selected = ids
      refresh()
    },
    hover(id) {
      if (hovered === id) return
      hovered = id
      refresh()
    },
    people(next) {
      if (people.length + next.length === 0) return
      people = next
      refresh()
    },
    indicate: (line) => showDrop(drop, line, tagHeight),
    zoom(scale) {
      tagHeight = TAG / scale
      refresh()
    },
    refresh,
  }
}

function showDrop(drop: HTMLElement, line: DropIndicator | null, tagHeight: number): void {
  if (!line) {
    drop.replaceChildren()
    return
  }
  const [container = drop.appendChild(newBox()), mark = drop.appendChild(newBox())] = [
    ...drop.children,
  ]
  const refused = line.legal ? '' : ' refused'
  const inPage = (rect: Rect) => ({
    ...rect,
    x: rect.x + window.scrollX,
    y: rect.y + window.scrollY,
  })
  drawBox(container, {
    className: `box container${tagPlace(line.container, tagHeight)}${refused}`,
    name: line.label,
    rect: inPage(line.container),
  })
  drawBox(mark, {
    className: `box ${line.shape === 'fill' ? 'fill' : 'line'}${refused}`,
    name: '',
    rect: inPage(line.rect),
  })
}
