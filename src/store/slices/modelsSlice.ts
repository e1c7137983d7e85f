import { createSlice, isAnyOf, type PayloadAction } from '@reduxjs/toolkit'
import type { Model } from '@/model/data/model'
import { entitiesEdited, entitiesStepped } from '../entities/actions'
import { projectOpened, recordsArrived } from '../records'
import { withArrivedEntities, withEntity } from './entities'
import { loadThunk, removeThunk, saveThunk } from './entityThunks'

export type { Model, ModelField } from '@/model/data/model'

export interface ModelsState {
  readonly models: readonly Model[]
  readonly activeModelId: string | null
  readonly status: 'idle' | 'loading' | 'failed'
  readonly error: string | null
}

const initialState: ModelsState = {
  models: [],
  activeModelId: null,
  status: 'idle',
  error: null,
}

const modelsSlice = createSlice({
  name: 'models',
  initialState,
  reducers: {
    modelPut: (state, { payload }: PayloadAction<Model>): ModelsState => ({
      ...state,
      models: withEntity(state.models, payload),
    }),
    modelRemoved: (state, { payload: id }: PayloadAction<string>): ModelsState => ({
      ...state,
      models: state.models.filter((one) => one.id !== id),
      activeModelId: state.activeModelId === id ? null : state.activeModelId,
    }),
    setActiveModel: (state, { payload }: PayloadAction<string | null>): ModelsState => ({
      ...state,
      activeModelId: payload,
    }),
  },
  extraReducers: (builder) => {
    builder
      .addCase(projectOpened, () => initialState)
      .addMatcher(
        isAnyOf(recordsArrived, entitiesEdited, entitiesStepped),
        (state, { payload }): ModelsState => {
          const models = withArrivedEntities(state.models, 'models', payload)
          return models === state.models ? state : { ...state, models }
        },
      )
      .addMatcher(
        (action) => loadModels.pending.match(action),
        (state): ModelsState => ({ ...state, status: 'loading', error: null }),
      )
      .addMatcher(
        (action) =>
          isAnyOf(loadModels.fulfilled, saveModel.fulfilled, deleteModel.fulfilled)(action),
        (state): ModelsState => ({ ...state, status: 'idle', error: null }),
      )
      .addMatcher(
        (action) => isAnyOf(loadModels.rejected, saveModel.rejected, deleteModel.rejected)(action),
        (state, { error }): ModelsState => ({
          ...state,
          status: 'failed',
          error: error.message ?? 'This browser refused to store or read models.',
        }),
      )
  },
})

const { modelPut, modelRemoved } = modelsSlice.actions
export const { setActiveModel } = modelsSlice.actions
export const modelsReducer = modelsSlice.reducer

/** Reads all models of the open project from this browser. */
export const loadModels = loadThunk('models', 'models/loadModels')
/** Puts a model: into the state at once, into this browser before it is fulfilled, to the server later. */
export const saveModel = saveThunk<Model>('models/saveModel', modelPut)
/** Removes a model, as `saveModel` puts one. */
export const deleteModel = removeThunk('models/deleteModel', modelRemoved)
