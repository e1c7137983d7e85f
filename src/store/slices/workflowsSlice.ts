import { createSlice, isAnyOf, type PayloadAction } from '@reduxjs/toolkit'
import type { JsonObject } from '@/model/json'
import { entitiesEdited, entitiesStepped } from '../entities/actions'
import { projectOpened, recordsArrived } from '../records'
import { withArrivedEntities, withEntity, type Entity } from './entities'
import { loadThunk, removeThunk, saveThunk } from './entityThunks'

/** A workflow diagram. */
export interface Workflow extends Entity {
  readonly name: string
  readonly description?: string
  readonly nodes?: readonly JsonObject[]
  readonly edges?: readonly JsonObject[]
}

export interface WorkflowsState {
  readonly workflows: readonly Workflow[]
  readonly activeWorkflowId: string | null
  readonly status: 'idle' | 'loading' | 'failed'
  readonly error: string | null
}

const initialState: WorkflowsState = {
  workflows: [],
  activeWorkflowId: null,
  status: 'idle',
  error: null,
}

const workflowsSlice = createSlice({
  name: 'workflows',
  initialState,
  reducers: {
    workflowPut: (state, { payload }: PayloadAction<Workflow>): WorkflowsState => ({
      ...state,
      workflows: withEntity(state.workflows, payload),
    }),
    workflowRemoved: (state, { payload: id }: PayloadAction<string>): WorkflowsState => ({
      ...state,
      workflows: state.workflows.filter((one) => one.id !== id),
      activeWorkflowId: state.activeWorkflowId === id ? null : state.activeWorkflowId,
    }),
    setActiveWorkflow: (state, { payload }: PayloadAction<string | null>): WorkflowsState => ({
      ...state,
      activeWorkflowId: payload,
    }),
  },
  extraReducers: (builder) => {
    builder
      .addCase(projectOpened, () => initialState)
      .addMatcher(
        isAnyOf(recordsArrived, entitiesEdited, entitiesStepped),
        (state, { payload }): WorkflowsState => {
          const workflows = withArrivedEntities(state.workflows, 'workflows', payload)
          return workflows === state.workflows ? state : { ...state, workflows }
        },
      )
      .addMatcher(
        (action) => loadWorkflows.pending.match(action),
        (state): WorkflowsState => ({ ...state, status: 'loading', error: null }),
      )
      .addMatcher(
        (action) =>
          isAnyOf(
            loadWorkflows.fulfilled,
            saveWorkflow.fulfilled,
            deleteWorkflow.fulfilled,
          )(action),
        (state): WorkflowsState => ({ ...state, status: 'idle', error: null }),
      )
      .addMatcher(
        (action) =>
          isAnyOf(loadWorkflows.rejected, saveWorkflow.rejected, deleteWorkflow.rejected)(action),
        (state, { error }): WorkflowsState => ({
          ...state,
          status: 'failed',
          error: error.message ?? 'This browser refused to store or read workflows.',
        }),
      )
  },
})

const { workflowPut, workflowRemoved } = workflowsSlice.actions
export const { setActiveWorkflow } = workflowsSlice.actions
export const workflowsReducer = workflowsSlice.reducer

/** Reads all workflows of the open project from this browser. */
export const loadWorkflows = loadThunk('workflows', 'workflows/loadWorkflows')
/** Puts a workflow: into the state at once, into this browser before it is fulfilled, to the server later. */
export const saveWorkflow = saveThunk<Workflow>('workflows/saveWorkflow', workflowPut)
/** Removes a workflow, as `saveWorkflow` puts one. */
export const deleteWorkflow = removeThunk('workflows/deleteWorkflow', workflowRemoved)
