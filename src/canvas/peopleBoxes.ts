import type { Rect } from '@/model/canvasProtocol'
import { PERSON_COLOURS, type Person } from '@/model/person'
import type { NodeId } from '@/model/tree/types'
import { drawBox, tagPlace } from './drawBox'

/** A node that others selected, where it is now. */
interface Marked {
  readonly id: NodeId
  /** Relative to the viewport. */
  readonly box: Rect
  /** Whether it is selected here as well: that line is the outermost. */
  readonly isOwn: boolean
}

interface Surroundings {
  readonly people: readonly Person[]
  readonly scroll: { readonly x: number; readonly y: number }
  readonly tagHeight: number
}

/** More around one node would cover what is in it; the names tell of all. */
const MOST_RINGS = 3

/** The nodes that somebody of these selected, each once. */
export function selectedByOthers(people: readonly Person[]): readonly NodeId[] {
  return [...new Set(people.flatMap(({ selection }) => selection))]
}

/**
 * Draws a ring per person inside of each node that they selected, and their name where their selection is led from.
 * Names are at the right, so that they stand beside the tag of one's own selection, and over all rings.
 */
export function drawPeople(
  layer: HTMLElement,
  marked: readonly Marked[],
  { people, scroll, tagHeight }: Surroundings,
): void {
  const leads = new Map(people.map((person) => [person, leadOf(person, marked)]))
  const marks = marked.map((mark) => ({
    ...mark,
    rect: { ...mark.box, x: mark.box.x + scroll.x, y: mark.box.y + scroll.y },
    people: people.filter(({ selection }) => selection.includes(mark.id)),
    named: people.filter((person) => leads.get(person) === mark.id),
  }))
  const [rings = addTo(layer), names = addTo(layer)] = layer.children
  eachChild(rings, marks, (element, { rect, people: here, isOwn }) => {
    drawBox(element, { className: 'box person', rect })
    drawRings(element, here.slice(0, MOST_RINGS), isOwn ? 1 : 0)
  })
  const namedMarks = marks.filter(({ named }) => named.length > 0)
  eachChild(names, namedMarks, (element, { rect, box, named }) => {
    const narrow = hasRoom(box, tagHeight) ? '' : ' narrow'
    drawBox(element, { className: `box names-at${tagPlace(box, tagHeight)}${narrow}`, rect })
    drawNames(element, named)
  })
}

/** The last of their nodes that is on the page. */
function leadOf({ selection }: Person, marked: readonly Marked[]): NodeId | undefined {
  return selection.findLast((id) => marked.some((one) => one.id === id))
}

/** Whether a name of usual length, which ends where the box does, begins on the page. */
function hasRoom({ x, width }: Rect, tagHeight: number): boolean {
  return x + width >= 7 * tagHeight
}

function addTo(parent: Element): HTMLElement {
  return parent.appendChild(document.createElement('div'))
}

/** Draws a child for each mark, and takes away those that are too many. */
function eachChild<T>(
  layer: Element,
  marks: readonly T[],
  draw: (element: HTMLElement, mark: T) => void,
): void {
  marks.forEach((mark, at) => {
    const child = layer.children[at]
    draw(child instanceof HTMLElement ? child : addTo(layer), mark)
  })
  while (layer.children.length > marks.length) layer.lastElementChild?.remove()
}

function drawRings(box: HTMLElement, people: readonly Person[], first: number): void {
  const rings = people.map(
    (person, at) => `inset 0 0 0 calc(${2 * (at + first + 1)} * var(--px)) ${colourOf(person)}`,
  )
  const shadow = rings.join(', ')
  if (box.dataset['drawn'] === shadow) return
  box.dataset['drawn'] = shadow
  box.style.boxShadow = shadow
}

function drawNames(box: HTMLElement, people: readonly Person[]): void {
  const text = JSON.stringify(people.map(({ name, colour }) => [name, colour]))
  if (box.dataset['drawn'] === text) return
  box.dataset['drawn'] = text
  const names = document.createElement('span')
  names.className = 'names'
  for (const person of people) {
    const name = names.appendChild(document.createElement('span'))
    name.className = 'name'
    name.textContent = person.name
    name.style.background = colourOf(person)
  }
  box.replaceChildren(names)
}

function colourOf({ colour }: Person): string {
  return PERSON_COLOURS[colour] ?? 'gray'
}
