import type { ComposedComponent } from '@/model/component/composed'
import type { TreeHeader, TreeNode } from '@/model/tree/types'

/** What a step brings into the project beside the nodes of its own tree: a component with its main. */
export interface Brought {
  readonly component: ComposedComponent
  readonly header: TreeHeader
  readonly records: readonly TreeNode[]
}
