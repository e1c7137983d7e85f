import { definitions } from '@/catalog/definitions'
import type { NodePath } from '@/model/canvasProtocol'
import { getNode } from '@/model/tree/doc'
import type { NodeId, TreeId } from '@/model/tree/types'
import { applyEdit } from '@/store/editing'
import { selectDoc } from '@/store/selectors'
import type { AppThunk } from '@/store'

/** The text that is being edited on the canvas. */
export interface TextEditing {
  readonly treeId: TreeId
  readonly nodeId: NodeId
  readonly path: NodePath
  readonly prop: string
}

/** The prop that double-click edits; `undefined` for a node without text of its own. */
export function textPropOf(treeId: TreeId, nodeId: NodeId): AppThunk<string | undefined> {
  return (_dispatch, getState) => {
    const doc = selectDoc(getState(), treeId)
    const node = doc && getNode(doc, nodeId)
    if (!node) return undefined
    const definition = definitions.get(node.type)
    if (definition) return definition.textProp
    return typeof node.props['children'] === 'string' ? 'children' : undefined
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
