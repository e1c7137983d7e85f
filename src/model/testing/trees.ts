import fc from 'fast-check'
import { docOf, type TreeDoc } from '../tree/doc'
import { recordsOf } from '../tree/nested'
import { freshOrders } from '../tree/place'
import type { NestedNode, TreeNode } from '../tree/types'
import type { Operation } from '../tree/ops'

/** A document made of nested JSON, under the tree id `t`. */
export function docFrom(root: NestedNode): TreeDoc {
  return docOf(root.id, recordsOf(root, { treeId: 't' }))
}

/** Shorthand for a nested node: `box('a', box('b'))`. */
export function box(id: string, ...children: NestedNode[]): NestedNode {
  return { id, type: 'Box', props: {}, ...(children.length > 0 ? { children } : {}) }
}

/** Random trees of 1 to 25 nodes with ids `n0` (the root) … in two slots. */
export function arbitraryDoc(): fc.Arbitrary<TreeDoc> {
  return fc
    .array(fc.tuple(fc.nat(), fc.constantFrom('children', 'aside')), { maxLength: 24 })
    .map((seeds) => {
      const orders = freshOrders(seeds.length + 1)
      const root: TreeNode = {
        id: 'n0',
        treeId: 't',
        parentId: null,
        slot: 'children',
        order: 'a0',
        type: 'Box',
        props: {},
      }
      const records = seeds.map(([parent, slot], at): TreeNode => ({
        ...root,
        id: `n${at + 1}`,
        parentId: `n${parent % (at + 1)}`,
        slot,
        order: orders[at] ?? 'a0',
      }))
      return docOf('n0', [root, ...records])
    })
}

/** Operations that mostly name nodes the tree has: a run that is always refused proves nothing. */
export function arbitraryOps(): fc.Arbitrary<Operation[]> {
  const id = fc.nat(26).map((n) => `n${n}`)
  const slot = fc.constantFrom('children', 'aside')
  const order = fc.constantFrom('a0', 'a1', 'a1V', 'a2', 'Zz')
  return fc.array(
    fc.oneof(
      fc.record({ op: fc.constant('move' as const), id, parentId: id, slot, order }),
      fc.record({ op: fc.constant('remove' as const), id }),
      fc.record({
        op: fc.constant('set' as const),
        id,
        path: fc.constantFrom(
          ['props', 'text'] as const,
          ['styles', 'color'] as const,
          ['name'] as const,
        ),
        value: fc.constantFrom('x', 'y', undefined),
      }),
      fc.record({
        op: fc.constant('insert' as const),
        records: fc.tuple(fc.nat(99), id, slot, order).map(([n, parentId, at, key]) => [
          {
            id: `new${n}`,
            treeId: 't',
            parentId,
            slot: at,
            order: key,
            type: 'Box',
            props: {},
          },
        ]),
      }),
    ),
    { maxLength: 10 },
  )
}
