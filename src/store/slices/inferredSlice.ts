import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import type { InferredComponent } from '@/model/component/definition'
import { projectOpened } from '../records'

/** What was read from the code of the project's components, by their ids. Derived: neither stored nor sent. */
export type InferredState = Readonly<Record<string, InferredComponent>>

const initialState: InferredState = {}

const inferredSlice = createSlice({
  name: 'inferred',
  initialState,
  reducers: {
    componentsInferred: (state, { payload }: PayloadAction<InferredState>): InferredState => ({
      ...state,
      ...payload,
    }),
  },
  extraReducers: (builder) => builder.addCase(projectOpened, () => initialState),
})

export const { componentsInferred } = inferredSlice.actions
export const inferredReducer = inferredSlice.reducer
