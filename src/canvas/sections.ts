import { isJsonObject, type Json } from '@/model/json'
import { splitKey } from '@/model/responsive'
import type { NodeId, TreeNode } from '@/model/tree/types'
import type { RecordStore } from '@/renderer'

/** Trees of more nodes than this let the browser skip sections that are out of view. */
const LARGE = 1000

const LEAVES_ITS_BOX = /(?:^|\s|:)(?:fixed|sticky)(?:\s|$)/

/**
 * The top-level sections that the browser may skip while they are out of view: the children of the
 * root, or of the one node that wraps everything. None in a small tree; never one with fixed or sticky
 * content, which would be cut off or stick to the wrong box.
 */
export function skippableSections(store: RecordStore): ReadonlySet<NodeId> {
  const sections = new Set<NodeId>()
  if (store.size() <= LARGE) return sections
  let parent = store.rootId
  for (let depth = 0; depth < 8; depth++) {
    const children = store.slotNames(parent).flatMap((slot) => store.childIds(parent, slot))
    const [only] = children
    if (only === undefined) break
    if (children.length > 1) {
      for (const id of children) if (staysInItsBox(store, id)) sections.add(id)
      break
    }
    parent = only
  }
  return sections
}

function staysInItsBox(store: RecordStore, id: NodeId): boolean {
  const stack = [id]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const node = store.getNode(at)
    if (node && leavesItsBox(node)) return false
    for (const slot of store.slotNames(at)) stack.push(...store.childIds(at, slot))
  }
  return true
}

/** Whether a node is fixed or sticky at some width: what contains it must not be skipped. */
export function leavesItsBox({ styles, props }: TreeNode): boolean {
  const some = (map: unknown, wanted: string, fits: (value: Json | undefined) => boolean) =>
    isJsonObject(map) &&
    Object.keys(map).some((key) => splitKey(key).name === wanted && fits(map[key]))
  return (
    some(styles, 'position', (position) => position === 'fixed' || position === 'sticky') ||
    some(props, 'sticky', (sticky) => sticky === true) ||
    some(props, 'className', (name) => typeof name === 'string' && LEAVES_ITS_BOX.test(name)) ||
    some(props, 'style', (style) => /fixed|sticky/.test(JSON.stringify(style ?? '')))
  )
}

/**
 * Takes the permission back from sections whose content is larger than their box: skipping clips what
 * overflows. Only sections that are drawn tell; the others are asked again when they come into view.
 */
export function keepOverflowing(elements: Iterable<HTMLElement>): void {
  for (const element of elements) {
    if (
      element.scrollWidth > element.clientWidth + 1 ||
      element.scrollHeight > element.clientHeight + 1
    ) {
      element.style.contentVisibility = 'visible'
    }
  }
}
