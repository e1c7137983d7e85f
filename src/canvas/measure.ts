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
import { MARK, SLOT_MARK, slotKey } from './nodeElements'

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
  const elements = marked(root, MARK)
  const emptySlots = marked(root, SLOT_MARK)
  const slots: MeasuredSlot[] = []

  const visit = (id: NodeId, path: NodePath) => {
    const node = store.getNode(id)
    if (!node || node.deleted || surroundings.without.has(id)) return
    const element = elements.get(path)
    if (element) {
      const box = boxOf(element)
      if (path !== store.rootId && !isNear(box, viewport)) return
      slots.push(...measureSlots({ node, path, element, box }))
    }
    for (const slot of store.slotNames(id)) {
      for (const child of store.childIds(id, slot)) visit(child, childPath(path, child))
    }
  }

  const measureSlots = (at: Measured): MeasuredSlot[] => {
    const specs = slotsFor(at.node, surroundings)
    return specs.flatMap((spec): MeasuredSlot[] => {
      const { node, path, element, box } = at
      const ids = store.childIds(node.id, spec.name)
      const drawn = ids.flatMap((id) => {
        const child = elements.get(childPath(path, id))
        return child ? [{ id, child }] : []
      })
      const emptySlot = emptySlots.get(slotKey(path, spec.name))
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

  visit(store.rootId, childPath(null, store.rootId))
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
}

/** The slots of a node that nodes can be dropped into. A type that nobody knows takes them everywhere. */
function slotsFor(node: TreeNode, { definitions, store }: Surroundings): readonly SlotSpec[] {
  const definition = definitions.get(node.type)
  if (definition) return definition.slots
  if (isHtmlTag(node.type) && !isContainerTag(node.type)) return []
  const names = new Set([DEFAULT_SLOT, ...(isHtmlTag(node.type) ? [] : store.slotNames(node.id))])
  return [...names].map((name) => ({ name, label: name }))
}

function marked(root: HTMLElement, attribute: string): ReadonlyMap<string, HTMLElement> {
  const found = new Map<string, HTMLElement>()
  for (const element of root.querySelectorAll<HTMLElement>(`[${attribute}]`)) {
    found.set(element.getAttribute(attribute) ?? '', element)
  }
  return found
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
