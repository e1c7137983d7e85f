import { keepNoticeAction } from '@/components/notices/noticeActions'
import type { JsonObject } from '@/model/json'
import type { AppThunk } from '@/store'
import { editEntities, type EntityEdit } from '@/store/entities'
import { lastStep } from '@/store/slices/entityHistorySlice'
import { notify } from '@/store/slices/noticesSlice'
import {
  duplicateWorkflow,
  freeName,
  newWorkflow,
  removeWorkflow,
  renameWorkflow,
  unpack,
} from '../commands/wholes'
import { selectGraph } from '@/store/workflows'
import { runPlan, stepWorkflows } from '../view/runPlan'
import { showWorkflow } from '../view/shownWorkflow'

/** Makes a workflow with a trigger and shows it; answers its id. */
export function addWorkflow(): AppThunk<string | undefined> {
  return (dispatch, getState, { newId }) => {
    const taken = getState().workflows.workflows.map(({ name }) => name)
    const id = newId()
    if (!dispatch(runPlan(newWorkflow(id, freeName('Workflow', taken), newId)))) return undefined
    dispatch(showWorkflow(id))
    return id
  }
}

/** Gives a workflow another name. */
export function nameWorkflow(id: string, name: string): AppThunk<void> {
  return (dispatch, getState) => {
    const graph = selectGraph(getState(), id)
    if (graph) dispatch(runPlan(renameWorkflow(graph, name)))
  }
}

/** Copies a workflow and shows the copy; answers its id. */
export function copyWorkflow(id: string): AppThunk<string | undefined> {
  return (dispatch, getState, { newId }) => {
    const state = getState()
    const graph = selectGraph(state, id)
    const record = state.workflows.workflows.find((one) => one.id === id)
    if (!graph || !record) return undefined
    const name = freeName(
      `${graph.name} copy`,
      state.workflows.workflows.map((one) => one.name),
    )
    const copy = { id: newId(), name, newId }
    const plan = duplicateWorkflow(graph, record as unknown as JsonObject, copy)
    if (!dispatch(runPlan(plan))) return undefined
    dispatch(showWorkflow(copy.id))
    return copy.id
  }
}

/** Deletes a workflow; a notice offers to bring it back. */
export function deleteWorkflow(id: string): AppThunk<void> {
  return (dispatch, getState) => {
    const graph = selectGraph(getState(), id)
    if (!graph || !dispatch(runPlan(removeWorkflow(graph)))) return
    const step = lastStep(getState().entityHistory.past, 'workflows')
    const bringBack = (): void => {
      // It is the last step mostly; after others its records are put back by themselves.
      if (lastStep(getState().entityHistory.past, 'workflows') === step) {
        dispatch(stepWorkflows('undo'))
      } else {
        const back = (step?.diffs ?? []).flatMap(({ collection, id: one, before }): EntityEdit[] =>
          before ? [{ collection, id: one, set: before }] : [],
        )
        dispatch(editEntities(back, `Bring back “${graph.name}”`))
      }
      dispatch(showWorkflow(id))
    }
    const action = { label: 'Undo', id: keepNoticeAction(bringBack) }
    dispatch(notify({ kind: 'info', text: `Deleted “${graph.name}”.`, action, ofProject: true }))
  }
}

/** Makes records of the steps that a workflow of another program carries itself, once it is opened. */
export function unpackWorkflow(id: string): AppThunk<void> {
  return (dispatch, getState, { newId }) => {
    const state = getState()
    if (state.sync.readOnly !== null || selectGraph(state, id)?.nodes.length !== 0) return
    const record = state.workflows.workflows.find((one) => one.id === id)
    if (record) dispatch(runPlan(unpack(record as unknown as JsonObject & { id: string }, newId)))
  }
}
