import type { ComponentDefinition } from '@/model/definition'
import { ownName } from '@/model/tree/ownName'
import type { TreeNode } from '@/model/tree/types'
import type { Row } from './rows/rowBuilder'

/** What people call a row: the node's name, the label of its type, or the label of a slot. */
export function rowName(
  row: Row,
  node: TreeNode | undefined,
  definition: ComponentDefinition | undefined,
): string {
  if (row.kind === 'slot') {
    return definition?.slots.find(({ name }) => name === row.slot)?.label ?? row.slot
  }
  return ownName(node)?.trim() ?? definition?.label ?? node?.type ?? row.id
}
