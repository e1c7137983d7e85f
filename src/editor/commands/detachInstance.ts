import { detaching } from '@/model/component/detach'
import { getNode } from '@/model/tree/doc'
import type { Operation } from '@/model/tree/ops'
import type { NodeId } from '@/model/tree/types'
import { quoted } from './naming'
import { topmost } from './selected'
import type { Command } from './types'

/** Replaces the selected instances by what they show: nodes of their own, which follow the main no more. */
export const detachInstance: Command = {
  id: 'component.detach',
  title: 'Detach instance',
  icon: 'unlink',
  plan(context) {
    const { doc, treeId, newId, definitions, mainOf } = context
    const instances = topmost(doc, context.selection)
    if (instances.length === 0) return null
    const ops: Operation[] = []
    const select: NodeId[] = []
    for (const id of instances) {
      const node = getNode(doc, id)
      const main = node && definitions.get(node.type)?.main && mainOf?.(node.type)
      const detached = main && detaching(main, node, { treeId, newId })
      if (!detached) return null
      ops.push(...detached.ops)
      select.push(detached.rootId)
    }
    return { label: `Detach ${quoted(context, instances)}`, ops, select }
  },
}
