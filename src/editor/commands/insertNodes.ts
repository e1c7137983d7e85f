import type { NestedNode } from '@/model/tree/types'
import { insertion } from './insertion'
import type { Command } from './types'

/** Inserts nodes, under new ids, at the nearest legal place to the selection. */
export function insertNodes(nodes: readonly NestedNode[]): Command {
  return { id: 'node.insertNodes', title: 'Insert', icon: 'plus', ...insertion(nodes) }
}
