import { entriesOf } from '@/model/buckets'
import { typeOfComponent } from '@/model/component/type'
import type { RootState } from '@/store'

/** How many nodes of all documents show a component; those in the trash do not count. */
export function countUses({ docs }: RootState['componentTrees'], id: string): number {
  const type = typeOfComponent(id)
  let count = 0
  for (const doc of Object.values(docs)) {
    for (const [, node] of entriesOf(doc.nodes)) if (node.type === type && !node.deleted) count += 1
  }
  return count
}
