import { childIds, getNode, type TreeDoc } from './doc'
import type { TreeNode } from './types'

/**
 * Records of a document that was written as a whole, with the order keys that the standing records
 * have, wherever a slot still holds the same nodes in the same order. Other slots keep the fresh keys.
 */
export function keepOrders(standing: TreeDoc, records: readonly TreeNode[]): TreeNode[] {
  const families = new Map<string, TreeNode[]>()
  for (const record of records) {
    const place = JSON.stringify([record.parentId, record.slot])
    const family = families.get(place)
    if (family) family.push(record)
    else families.set(place, [record])
  }
  return [...families.values()].flatMap((family) => {
    const [first] = family
    if (!first) return []
    if (first.parentId === null) return family.map((root) => withOrderOf(standing, root))
    const before = childIds(standing, first.parentId, first.slot)
    const same = before.length === family.length && family.every(({ id }, at) => before[at] === id)
    return same ? family.map((record) => withOrderOf(standing, record)) : family
  })
}

function withOrderOf(standing: TreeDoc, record: TreeNode): TreeNode {
  const order = getNode(standing, record.id)?.order
  return order === undefined ? record : { ...record, order }
}
