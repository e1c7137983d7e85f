import { createSlice, isAnyOf, type PayloadAction } from '@reduxjs/toolkit'
import type { LambdaRecord } from '@/model/lambda/lambda'
import { entitiesEdited, entitiesStepped } from '../entities/actions'
import { projectOpened, recordsArrived } from '../records'
import { withArrivedEntities, withEntity, type Entity } from './entities'
import { loadThunk, removeThunk, saveThunk } from './entityThunks'

/** A function that runs without a server of its own. */
export type Lambda = LambdaRecord & Entity

export interface LambdasState {
  readonly lambdas: readonly Lambda[]
  readonly activeLambdaId: string | null
  readonly status: 'idle' | 'loading' | 'failed'
  readonly error: string | null
}

const initialState: LambdasState = {
  lambdas: [],
  activeLambdaId: null,
  status: 'idle',
  error: null,
}

const lambdasSlice = createSlice({
  name: 'lambdas',
  initialState,
  reducers: {
    lambdaPut: (state, { payload }: PayloadAction<Lambda>): LambdasState => ({
      ...state,
      lambdas: withEntity(state.lambdas, payload),
    }),
    lambdaRemoved: (state, { payload: id }: PayloadAction<string>): LambdasState => ({
      ...state,
      lambdas: state.lambdas.filter((one) => one.id !== id),
      activeLambdaId: state.activeLambdaId === id ? null : state.activeLambdaId,
    }),
    setActiveLambda: (state, { payload }: PayloadAction<string | null>): LambdasState => ({
      ...state,
      activeLambdaId: payload,
    }),
  },
  extraReducers: (builder) => {
    builder
      .addCase(projectOpened, () => initialState)
      .addMatcher(
        isAnyOf(recordsArrived, entitiesEdited, entitiesStepped),
        (state, { payload }): LambdasState => {
          const lambdas = withArrivedEntities(state.lambdas, 'lambdas', payload)
          return lambdas === state.lambdas ? state : { ...state, lambdas }
        },
      )
      .addMatcher(
        (action) => loadLambdas.pending.match(action),
        (state): LambdasState => ({ ...state, status: 'loading', error: null }),
      )
      .addMatcher(
        (action) =>
          isAnyOf(loadLambdas.fulfilled, saveLambda.fulfilled, deleteLambda.fulfilled)(action),
        (state): LambdasState => ({ ...state, status: 'idle', error: null }),
      )
      .addMatcher(
        (action) =>
          isAnyOf(loadLambdas.rejected, saveLambda.rejected, deleteLambda.rejected)(action),
        (state, { error }): LambdasState => ({
          ...state,
          status: 'failed',
          error: error.message ?? 'This browser refused to store or read lambdas.',
        }),
      )
  },
})

const { lambdaPut, lambdaRemoved } = lambdasSlice.actions
export const { setActiveLambda } = lambdasSlice.actions
export const lambdasReducer = lambdasSlice.reducer

/** Reads all lambdas of the open project from this browser. */
export const loadLambdas = loadThunk('lambdas', 'lambdas/loadLambdas')
/** Puts a lambda: into the state at once, into this browser before it is fulfilled, to the server later. */
export const saveLambda = saveThunk<Lambda>('lambdas/saveLambda', lambdaPut)
/** Removes a lambda, as `saveLambda` puts one. */
export const deleteLambda = removeThunk('lambdas/deleteLambda', lambdaRemoved)
