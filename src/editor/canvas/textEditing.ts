import { definitionsIn } from '@/editor/definitions'
import { textPropOf } from '@/editor/commands/textProp'
import { childPath, type NodePath } from '@/model/canvasProtocol'
import { getNode } from '@/model/tree/doc'
import { pathToRoot } from '@/model/tree/queries'
import type { NodeId, TreeId } from '@/model/tree/types'
import { applyEdit } from '@/store/editing'
import { selectDoc, selectSelection } from '@/store/selectors'
import type { AppThunk } from '@/store'
import type { Hit } from '@/editor/frame/frameLink'

/** The text that is being edited on the canvas. */
export interface TextEditing {
  readonly treeId: TreeId
  readonly nodeId: NodeId
  readonly path: NodePath
  readonly prop: string
}

/** The prop that double-click edits; `undefined` for a node without text of its own. */
export function textPropAt(treeId: TreeId, nodeId: NodeId): AppThunk<string | undefined> {
  return (_dispatch, getState) => {
    const doc = selectDoc(getState(), treeId)
    const node = doc && getNode(doc, nodeId)
    return node && textPropOf(definitionsIn(getState()), node)
  }
}

/** The one selected node and where it is on the canvas; `undefined` where none or several are selected. */
export function selectedHit(treeId: TreeId): AppThunk<Hit | undefined> {
  return (_dispatch, getState) => {
    const doc = selectDoc(getState(), treeId)
    const [id, ...others] = selectSelection(getState(), treeId)
    if (!doc || id === undefined || others.length > 0) return undefined
    const way = pathToRoot(doc, id).toReversed()
    return { id, path: way.reduce<NodePath>((path, node) => childPath(path || null, node.id), '') }
  }
}

/** Keeps an edited text as one step. Answers false when the document refused it. */
export function commitText(
  { treeId, nodeId, prop }: TextEditing,
  value: string,
): AppThunk<boolean> {
  return (dispatch) =>
    dispatch(
      applyEdit({
        treeId,
        label: 'Edit text',
        ops: [{ op: 'set', id: nodeId, path: ['props', prop], value }],
      }),
    ).ok
}
