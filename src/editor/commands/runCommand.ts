import { definitionsIn } from '@/editor/definitions'
import type { Definitions } from '@/model/definition'
import { describeTreeError } from '@/model/tree/ops'
import type { NestedNode, NodeId, TreeId } from '@/model/tree/types'
import { applyEdit, notify, openTree, redo, selectNodes, undo } from '@/store/editing'
import { selectActiveTreeId, selectDoc } from '@/store/selectors/trees'
import { historyOf } from '@/store/slices/historySlice'
import { selectionOf } from '@/store/slices/selectionSlice'
import type { AppThunk } from '@/store/thunk'
import { askFor } from './asks'
import { planOf } from './canRun'
import { writeToClipboard } from './clipboard/system'
import { nameOf } from './naming'
import type { Command, CommandContext, Plan } from './types'

/** What a run takes from elsewhere than the open document. */
export interface RunOptions {
  /** The tree it works on; the active one unless given. */
  readonly treeId?: TreeId
  /** The nodes it works on; the selected ones unless given. */
  readonly selection?: readonly NodeId[]
  /** What a paste takes. */
  readonly clipboard?: readonly NestedNode[]
  /** The catalog; the whole of it unless given. */
  readonly definitions?: Definitions
}

/** The context of commands right now; `undefined` while no document is open. */
export function readContext(options: RunOptions = {}): AppThunk<CommandContext | undefined> {
  return (_dispatch, getState, { newId, randomBit }) => {
    const state = getState()
    const treeId = options.treeId ?? selectActiveTreeId(state)
    const doc = treeId == null ? undefined : selectDoc(state, treeId)
    if (treeId == null || !doc) return undefined
    const { past, future } = historyOf(state.history, treeId)
    const definitions = options.definitions ?? definitionsIn(state)
    return {
      doc,
      treeId,
      selection: options.selection ?? selectionOf(state.selection, treeId),
      definitions,
      mainOf(type) {
        const treeId = definitions.get(type)?.main?.treeId
        return treeId === undefined ? undefined : selectDoc(state, treeId)
      },
      newId,
      randomBit,
      readOnly: state.sync.readOnly !== null,
      ...(options.clipboard && { clipboard: options.clipboard }),
      history: { canUndo: past.length > 0, canRedo: future.length > 0 },
    }
  }
}

/**
 * Runs a command: applies its plan as one step, selects, copies, or asks. Answers whether it did.
 * A command that has no plan, and a refused edit, end in a notice where there is something to say.
 */
export function runCommand(command: Command, options: RunOptions = {}): AppThunk<boolean> {
  return (dispatch) => {
    const context = dispatch(readContext(options))
    if (!context) return false
    const plan = planOf(command, context)
    if (plan) return dispatch(carryOutPlan(context, plan))
    // The banner says why.
    if (context.readOnly) return false
    const why = command.explain?.(context)
    if (why) dispatch(notify({ kind: 'error', text: why }))
    return false
  }
}

/** Carries out a plan that was made from a context; for drops, which plan by themselves. */
export function carryOutPlan(
  context: Pick<CommandContext, 'treeId' | 'doc' | 'definitions'>,
  plan: Plan,
): AppThunk<boolean> {
  return (dispatch) => {
    const { treeId } = context
    const { label, ops, select, fold, copy, history, ask, open, brings } = plan
    if (history) return dispatch(history === 'undo' ? undo(treeId) : redo(treeId)).ok
    if (copy) writeToClipboard(copy)
    if (ask) askFor(ask)
    if (open !== undefined) dispatch(openTree(open))
    if (ops.length === 0) {
      if (select) dispatch(selectNodes({ treeId, ids: select }))
      return true
    }
    const edit = {
      treeId,
      label,
      ops,
      ...(select && { select }),
      ...(fold && { fold }),
      ...(brings && { brings }),
    }
    const applied = dispatch(applyEdit(edit))
    if (applied.ok) return true
    const text = describeTreeError(applied.error, (id) => nameOf(context, id))
    dispatch(notify({ kind: 'error', text }))
    return false
  }
}
