import { nodeIdOf, type NodePath } from '@/model/canvasProtocol'
import { elementAt, MARK } from '../nodeElements'

/** Who marks: the users of a token, or one that somebody asked for. */
export type MarkKind = 'uses' | 'asked'

const ATTRIBUTE = 'data-editor-mark'
const CSS = `
[${ATTRIBUTE}] { outline: calc(2 * var(--editor-px, 1px)) solid oklch(0.62 0.22 340) !important; outline-offset: calc(-1 * var(--editor-px, 1px)) !important; }
[${ATTRIBUTE}~="asked"] { outline: calc(3 * var(--editor-px, 1px)) dashed oklch(0.6 0.2 268) !important; outline-offset: calc(2 * var(--editor-px, 1px)) !important; }
`

/** Outlines elements of a page that is not edited. */
export interface Marks {
  /** Marks exactly these, of those that are marked for the same reason. */
  readonly show: (kind: MarkKind, elements: Iterable<Element>) => void
}

/**
 * Outlines by an attribute and a sheet, so that they move with the page and cost nothing while it scrolls; thousands of elements can
 * have one.
 */
export function createMarks(): Marks {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(CSS)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const marked: Record<MarkKind, Set<Element>> = { uses: new Set(), asked: new Set() }
  return {
    show(kind, elements) {
      const next = new Set<Element>(elements)
      for (const element of marked[kind]) if (!next.has(element)) set(element, kind, false)
      for (const element of next) set(element, kind, true)
      marked[kind] = next
    },
  }
}

/** The elements at some paths; where one is not on the page, the first of the same node. */
export function elementsAt(root: ParentNode, paths: readonly NodePath[]): HTMLElement[] {
  return paths.flatMap((path) => elementAt(root, path) ?? [])
}

/** The nodes that some elements belong to, each once, in the order of the page. */
export function nodesAround(elements: Iterable<Element>): Map<string, HTMLElement> {
  const nodes = new Map<string, HTMLElement>()
  for (const element of elements) {
    const node = element.closest<HTMLElement>(`[${MARK}]`)
    const path = node?.getAttribute(MARK)
    if (node && path != null && !nodes.has(path)) nodes.set(path, node)
  }
  return nodes
}

/** The ids of nodes, each once, by their paths. */
export function idsOf(paths: Iterable<NodePath>): string[] {
  return [...new Set(Array.from(paths, nodeIdOf))]
}

function set(element: Element, kind: MarkKind, isOn: boolean): void {
  const words = new Set((element.getAttribute(ATTRIBUTE) ?? '').split(' ').filter(Boolean))
  if (isOn) words.add(kind)
  else words.delete(kind)
  if (words.size === 0) element.removeAttribute(ATTRIBUTE)
  else element.setAttribute(ATTRIBUTE, [...words].join(' '))
}
