import type { NodeId } from '@/model/tree/types'

/** Which rows are open: a rule for all, and those that somebody opened or closed against it. */
export interface Folding {
  /** `start`: the root and its children are open; `all` and `none` come from the two buttons. */
  readonly rule: 'start' | 'all' | 'none'
  readonly toggled: ReadonlySet<string>
}

/** How a document is shown first. */
export const START_FOLDING: Folding = { rule: 'start', toggled: new Set() }

/** How deep rows are open at the start. */
const OPEN_DEPTH = 2

/** The key of a row: the node's id, or that and the slot's name. */
export function rowKey(id: NodeId, slot?: string): string {
  return slot === undefined ? id : `${id}\n${slot}`
}

/** Whether a row shows what it holds. Rows of slots follow the rule one level deeper than nodes. */
export function isOpen({ rule, toggled }: Folding, key: string, depth: number): boolean {
  const byRule = depth === 0 || rule === 'all' || (rule === 'start' && depth < OPEN_DEPTH)
  return byRule !== toggled.has(key)
}

/** The folding after a row is opened or closed. */
export function withOpen(
  folding: Folding,
  { key, depth, open }: { readonly key: string; readonly depth: number; readonly open: boolean },
): Folding {
  if (isOpen(folding, key, depth) === open) return folding
  const toggled = new Set(folding.toggled)
  if (!toggled.delete(key)) toggled.add(key)
  return { ...folding, toggled }
}
