import { typeOfComponent } from '@/model/component/type'
import type { SlotSpec } from '@/model/definition'
import type { Json } from '@/model/json'
import type { NodeId, TreeNode } from '@/model/tree/types'

/** A document that shows one component with these values, and a word in each place where nodes go. */
export function previewRecords(
  componentId: string,
  values: Readonly<Record<string, Json>>,
  slots: readonly SlotSpec[],
): readonly TreeNode[] {
  const record = (id: NodeId, of: Partial<TreeNode>): TreeNode => ({
    id,
    treeId: `preview:${componentId}`,
    parentId: null,
    slot: 'children',
    order: 'a',
    type: 'Box',
    props: {},
    ...of,
  })
  return [
    record('root', { props: { padding: '4' } }),
    record('component', {
      parentId: 'root',
      type: typeOfComponent(componentId),
      props: { ...values },
    }),
    ...slots
      .filter(({ quiet }) => !quiet)
      .map(({ name, label }) =>
        record(`in ${name}`, {
          parentId: 'component',
          slot: name,
          type: 'Text',
          props: { text: label },
        }),
      ),
  ]
}
