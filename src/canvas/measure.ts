import {
  childPath,
  type GeometrySnapshot,
  type MeasuredSlot,
  type NodePath,
  type Rect,
} from '@/model/canvasProtocol'
import type { Definitions, SlotSpec } from '@/model/definition'
import { DEFAULT_SLOT, type NodeId, type TreeNode } from '@/model/tree/types'
import { isContainerTag, isHtmlTag, type RecordStore } from '@/renderer'
import { boxOf, droppable, unionOf } from './boxes'
import { flowOf } from './flow'
import { isThere, MARK, SLOT_MARK, slotKey } from './nodeElements'

interface Surroundings {
  readonly root: HTMLElement
  readonly store: RecordStore
  readonly definitions: Definitions
  /** Neither these nodes nor what lies in them is measured. */
  readonly without: ReadonlySet<NodeId>
}

/**
 * Measures in one pass the containers on and near the screen, in document order. A container out of
 * reach (more than a screen away) is part of its parent's children only: looking into it would lay out
 * what the browser skips.
 */
export function measure(surroundings: Surroundings): GeometrySnapshot {
  const { root, store } = surroundings
  const page = document.documentElement
  const viewport = { width: page.clientWidth, height: page.clientHeight }
  const slots: MeasuredSlot[] = []

  const visit = (id: NodeId, path: NodePath, around: Inside) => {
    const node = store.getNode(id)
    if (!node || node.deleted || surroundings.without.has(id)) return
    const element = around.nodes.get(path)
    // A component that draws no element of its own leaves its children among its parent's.
    let inside = around
    if (element) {
      const box = boxOf(element)
      if (id !== store.rootId && !isNear(box, viewport)) return
      inside = insideOf(element)
      slots.push(...measureSlots({ node, path, element, box, inside }))
    }
    for (const slot of store.slotNames(id)) {
      for (const child of store.childIds(id, slot)) visit(child, childPath(path, child), inside)
    }
  }

  const measureSlots = (at: Measured): MeasuredSlot[] => {
    const specs = slotsFor(at.node, surroundings)
    return specs.flatMap((spec): MeasuredSlot[] => {
      const { node, path, element, box, inside } = at
      const ids = store.childIds(node.id, spec.name)
      const drawn = ids.flatMap((id) => {
        const child = inside.nodes.get(childPath(path, id))
        return child ? [{ id, child }] : []
      })
      const emptySlot = inside.emptySlots.get(slotKey(path, spec.name))
      const host = drawn[0]?.child.parentElement ?? emptySlot?.parentElement ?? element
      const children = drawn
        .filter(({ id }) => !surroundings.without.has(id))
        .map(({ id, child }) => ({ nodeId: id, rect: boxOf(child) }))
      const rect =
        specs.length === 1
          ? box
          : emptySlot
            ? boxOf(emptySlot)
            : host === element
              ? unionOf(children.map((child) => child.rect))
              : boxOf(host)
      if (!rect) return [] // a slot that its component does not draw now, such as a closed tab
      const first = drawn[0] && getComputedStyle(drawn[0].child).display
      const flow = flowOf(getComputedStyle(host), first, spec.flow ?? 'vertical')
      return [{ path, nodeId: node.id, slot: spec.name, rect: droppable(rect), ...flow, children }]
    })
  }

  visit(store.rootId, childPath(null, store.rootId), insideOf(root))
  return {
    scroll: { x: window.scrollX, y: window.scrollY },
    viewport,
    content: { width: page.scrollWidth, height: page.scrollHeight },
    slots,
  }
}

interface Measured {
  readonly node: TreeNode
  readonly path: NodePath
  readonly element: HTMLElement
  readonly box: Rect
  readonly inside: Inside
}

/** The slots of a node that nodes can be dropped into. A type that nobody knows takes them everywhere. */
function slotsFor(node: TreeNode, { definitions, store }: Surroundings): readonly SlotSpec[] {
  const definition = definitions.get(node.type)
  if (definition) return definition.slots
  if (isHtmlTag(node.type) && !isContainerTag(node.type)) return []
  const names = new Set([DEFAULT_SLOT, ...(isHtmlTag(node.type) ? [] : store.slotNames(node.id))])
  return [...names].map((name) => ({ name, label: name }))
}

/** The outermost marked elements inside of another, by their marks. */
interface Inside {
  readonly nodes: ReadonlyMap<string, HTMLElement>
  readonly emptySlots: ReadonlyMap<string, HTMLElement>
}

/** Looks no deeper than the next nodes, so that the cost is that of the containers on screen. */
function insideOf(element: HTMLElement): Inside {
  const nodes = new Map<string, HTMLElement>()
  const emptySlots = new Map<string, HTMLElement>()
  const look = (at: Element) => {
    for (const child of at.children) {
      const path = child.getAttribute(MARK)
      const slot = child.getAttribute(SLOT_MARK)
      // Of a node that is drawn several times for several widths, the one that is shown counts.
      if (path !== null && nodes.has(path) && !isThere(child)) continue
      if (path !== null) nodes.set(path, child as HTMLElement)
      else if (slot !== null) emptySlots.set(slot, child as HTMLElement)
      else look(child)
    }
  }
  look(element)
  return { nodes, emptySlots }
}

function isNear(
  rect: Rect,
  viewport: { readonly width: number; readonly height: number },
): boolean {
  return (
    rect.y < viewport.height * 2 &&
    rect.y + rect.height > -viewport.height &&
    rect.x < viewport.width * 2 &&
    rect.x + rect.width > -viewport.width
  )
}
