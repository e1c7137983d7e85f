import {
  createAsyncThunk,
  type ThunkAction,
  type ThunkDispatch,
  type UnknownAction,
} from '@reduxjs/toolkit'
import type { RootState } from './rootState'
import type { Extra } from './services'

export type AppDispatch = ThunkDispatch<RootState, Extra, UnknownAction>
/** A command of the store. */
export type AppThunk<R> = ThunkAction<R, RootState, Extra, UnknownAction>

/** `createAsyncThunk` that knows the state and the services; its rejections end in a sentence. */
export const createAppAsyncThunk = createAsyncThunk.withTypes<{
  state: RootState
  dispatch: AppDispatch
  extra: Extra
}>()
