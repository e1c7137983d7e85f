import type { TreeHeader } from '@/model/tree/types'

/**
 * Trees in the order they came into the project, so that a list of them is the same after a reload. Those
 * that nobody dated come first; of equal dates the id decides.
 */
export function inHeaderOrder(headers: readonly TreeHeader[]): readonly TreeHeader[] {
  return headers.toSorted((a, b) => dateOf(a) - dateOf(b) || (a.id < b.id ? -1 : 1))
}

function dateOf({ addedAt }: TreeHeader): number {
  return typeof addedAt === 'number' ? addedAt : 0
}
