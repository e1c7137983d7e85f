import { childPath, type NodePath } from '@/model/canvasProtocol'
import type { NodeId } from '@/model/tree/types'
import { RANGE_MARK, type RecordStore } from '@/renderer'

/** The attribute by which the renderer marks the outermost element of a node. */
export const MARK = 'data-node'
/** The attribute of the box that stands in an empty slot: `slotKey` of its node and slot. */
export const SLOT_MARK = 'data-editor-slot'

/** Names one slot of one node on the canvas. */
export function slotKey(path: NodePath, slot: string): string {
  return `${path}\n${slot}`
}

/** The path from the root to a node; `undefined` for one that does not hang below the root. */
function pathOf(store: RecordStore, id: NodeId): NodePath | undefined {
  const ids: NodeId[] = []
  let at: NodeId | null = id
  while (at !== store.rootId) {
    const node = store.getNode(at)
    // More steps than records: the parents close a cycle that never meets the root.
    if (!node || node.deleted || node.parentId === null || ids.length > store.size())
      return undefined
    ids.push(at)
    at = node.parentId
  }
  return ids.reduceRight(childPath, childPath(null, store.rootId))
}

/**
 * Whether an element is there at the width that the page has now: nodes whose props differ by width are drawn
 * several times, and one of these is shown.
 */
export function isThere(element: Element): boolean {
  const range = element.closest(`[${RANGE_MARK}]`)
  if (!range) return true
  if (getComputedStyle(range).display === 'none') return false
  return range.parentElement === null || isThere(range.parentElement)
}

/** The outermost element of the node at a path, while it is drawn. */
export function elementAt(root: ParentNode, path: NodePath): HTMLElement | null {
  const quoted = path.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll('\n', String.raw`\a `)
  const selector = `[${MARK}="${quoted}"]`
  const first = root.querySelector<HTMLElement>(selector)
  if (!first || isThere(first)) return first
  return [...root.querySelectorAll<HTMLElement>(selector)].find(isThere) ?? first
}

/**
 * The outermost element of a node, while it is drawn. To look for it walks the page: where the element that
 * it had is known, that one is tried first.
 */
export function elementOf(
  root: ParentNode,
  store: RecordStore,
  id: NodeId,
  known?: Element,
): HTMLElement | null {
  const path = pathOf(store, id)
  if (path === undefined) return null
  const stands = known instanceof HTMLElement && known.isConnected
  return stands && known.getAttribute(MARK) === path && isThere(known)
    ? known
    : elementAt(root, path)
}

/** The innermost node's element around an element. */
export function nodeElementAround(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>(`[${MARK}]`) ?? null
}
