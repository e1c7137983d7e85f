import { subtreeOf } from '../tree/queries'
import type { TreeDoc } from '../tree/doc'
import { DEFAULT_SLOT, type NodeId, type TreeId, type TreeNode } from '../tree/types'
import { asRootOf, withoutExposed, withValues } from './exposed'

interface Copying {
  readonly treeId: TreeId
  readonly newId: () => string
}

/** Where the topmost of the copies goes. */
interface Home {
  readonly parentId: NodeId | null
  readonly slot: string
  readonly order: string
}

/** A node with all below it under new ids in another tree; orders stay, so that siblings keep theirs. */
function copiesOf(doc: TreeDoc, id: NodeId, to: Copying & { readonly home: Home }): TreeNode[] {
  const originals = subtreeOf(doc, id)
  const ids = new Map(originals.map((node) => [node.id, to.newId()]))
  return originals.map((node, at): TreeNode => ({
    ...node,
    id: ids.get(node.id) ?? node.id,
    treeId: to.treeId,
    ...(at === 0 ? to.home : { parentId: ids.get(node.parentId ?? '') ?? null }),
  }))
}

/**
 * The records of a new main: copies of nodes that are siblings. Several lie in a stack of their own; the only one is the
 * root itself.
 */
export function mainRecords(
  doc: TreeDoc,
  ids: readonly NodeId[],
  { wrapper, ...to }: Copying & { readonly wrapper: string },
): TreeNode[] {
  const root: Home = { parentId: null, slot: DEFAULT_SLOT, order: 'a0' }
  const [only, ...others] = ids
  if (only !== undefined && others.length === 0) {
    return copiesOf(doc, only, { ...to, home: root }).map(withoutExposed)
  }
  const id = to.newId()
  const stack: TreeNode = { id, treeId: to.treeId, ...root, type: wrapper, props: {} }
  const copies = ids.flatMap((child) => {
    const [first] = subtreeOf(doc, child)
    const home = { parentId: id, slot: DEFAULT_SLOT, order: first?.order ?? 'a0' }
    return copiesOf(doc, child, { ...to, home })
  })
  return [stack, ...copies.map(withoutExposed)]
}

/**
 * What stands in the place of an instance once it is detached: the nodes of the main under new ids, with the values,
 * styles and the name of the instance.
 */
export function detachedRecords(main: TreeDoc, instance: TreeNode, to: Copying): TreeNode[] {
  const { parentId, slot, order, name } = instance
  const home = { parentId, slot, order }
  return copiesOf(main, main.rootId, { ...to, home }).map((node, at): TreeNode => {
    const own = withoutExposed(withValues(node, instance.props))
    if (at > 0) return own
    return { ...asRootOf(own, instance), ...(name !== undefined && { name }) }
  })
}
