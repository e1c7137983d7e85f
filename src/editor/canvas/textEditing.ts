import { definitionsIn } from '@/editor/definitions'
import { textPropOf } from '@/editor/commands/textProp'
import { childPath, type NodePath } from '@/model/canvasProtocol'
import { breakpointAt, joinKey, valueAt } from '@/model/responsive'
import { getNode } from '@/model/tree/doc'
import { pathToRoot } from '@/model/tree/queries'
import type { NodeId, TreeId } from '@/model/tree/types'
import { applyEdit } from '@/store/editing'
import { selectBreakpoints, selectDoc, selectSelection } from '@/store/selectors'
import type { AppThunk } from '@/store'
import type { Hit } from '@/editor/frame/frameLink'

/** The text that is being edited on the canvas. */
export interface TextEditing {
  readonly treeId: TreeId
  readonly nodeId: NodeId
  readonly path: NodePath
  /** The key of the value: `text`, or `text@phone`. */
  readonly prop: string
}

/**
 * The prop that double-click edits, of the breakpoint whose text is seen where the page is so wide; `undefined` for a
 * node without text of its own.
 */
export function textPropAt(
  treeId: TreeId,
  nodeId: NodeId,
  width: number,
): AppThunk<string | undefined> {
  return (_dispatch, getState) => {
    const state = getState()
    const doc = selectDoc(state, treeId)
    const node = doc && getNode(doc, nodeId)
    if (!node) return undefined
    const name = textPropOf(definitionsIn(state), node)
    if (name === undefined) return undefined
    const breakpoints = selectBreakpoints(state)
    const at = breakpointAt(breakpoints, width)?.id ?? null
    return joinKey(name, valueAt(node.props, name, { breakpoints, at }).from ?? null)
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
