import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import { projectOpened } from '../records'
import type { AppThunk } from '../thunk'

/** A button on a notice: `id` tells what to do to whoever shows the notices. */
export interface NoticeAction {
  readonly label: string
  readonly id: string
}

export interface Notice {
  readonly id: string
  readonly kind: 'info' | 'error' | 'success'
  readonly text: string
  readonly action?: NoticeAction
  /** It is about the open project, and goes when another one is opened. */
  readonly ofProject?: true
}

export interface NoticesState {
  notices: Notice[]
}

const initialState: NoticesState = { notices: [] }
/** More than these are no news but noise: the oldest goes. */
const MOST = 5

const noticesSlice = createSlice({
  name: 'notices',
  initialState,
  reducers: {
    noticePosted(state, { payload }: PayloadAction<Notice>) {
      // The same sentence again moves to the end instead of standing there twice.
      state.notices = [...state.notices.filter(({ text }) => text !== payload.text), payload].slice(
        -MOST,
      )
    },
    dismissNotice(state, { payload: id }: PayloadAction<string>) {
      state.notices = state.notices.filter((notice) => notice.id !== id)
    },
  },
  extraReducers: (builder) => {
    builder.addCase(projectOpened, (state) => {
      state.notices = state.notices.filter(({ ofProject }) => !ofProject)
    })
  },
})

export const { dismissNotice } = noticesSlice.actions
export const noticesReducer = noticesSlice.reducer

/** Tells the person something in a sentence, until it is dismissed. */
export function notify(notice: Omit<Notice, 'id'>): AppThunk<void> {
  return (dispatch, _, { newId }) => {
    dispatch(noticesSlice.actions.noticePosted({ ...notice, id: newId() }))
  }
}
