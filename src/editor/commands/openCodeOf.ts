import { openCode } from '@/editor/areas'
import { definitionsIn } from '@/editor/definitions'
import { holdsCode } from '@/model/component/holdsCode'
import { componentIdOf } from '@/model/component/type'
import { getNode } from '@/model/tree/doc'
import type { NodeId, TreeId } from '@/model/tree/types'
import { selectDoc } from '@/store/selectors'
import type { RootState } from '@/store'
import type { AppThunk } from '@/store/thunk'

/** The component of the project that nodes of a type show, where it is written in code. */
export function codeComponentOf(state: RootState, type: string): string | undefined {
  const id = componentIdOf(definitionsIn(state).get(type)?.type ?? type)
  const record = state.components.components.find((one) => one.id === id)
  return record && holdsCode(record) ? record.id : undefined
}

/** Shows the code of the component that a node shows; answers false for a node without code of its own. */
export function openCodeOf(treeId: TreeId, nodeId: NodeId): AppThunk<boolean> {
  return (_dispatch, getState) => {
    const state = getState()
    const doc = selectDoc(state, treeId)
    const node = doc && getNode(doc, nodeId)
    const id = node && codeComponentOf(state, node.type)
    if (id === undefined) return false
    openCode({ collection: 'components', id })
    return true
  }
}
