import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import { projectOpened, recordsArrived } from '../records'
import { loadThunk } from './entityThunks'

/** The id of the one theme record. */
export const THEME_ID = 'theme'

/** The theme of the project: one record. Keys that are not listed are kept. */
export interface ThemeState {
  readonly id: typeof THEME_ID
  /** CSS colours by token: `{ primary: 'oklch(0.58 0.24 265)' }`. A token that is absent has the set's own colour. */
  readonly colors: Readonly<Record<string, string>>
}

const initialState = { id: THEME_ID, colors: {} } as ThemeState

const themeSlice = createSlice({
  name: 'theme',
  initialState,
  reducers: {
    updateThemeColors: (state, { payload }: PayloadAction<Record<string, string>>): ThemeState => ({
      ...state,
      colors: { ...state.colors, ...payload },
    }),
    resetTheme: (): ThemeState => initialState,
  },
  extraReducers: (builder) => {
    builder
      .addCase(recordsArrived, (state, { payload }): ThemeState => {
        const change = payload.changes.find(({ collection }) => collection === 'theme')
        if (!change) return state
        return { ...initialState, ...(change.value as Partial<ThemeState> | null) }
      })
      .addCase(projectOpened, () => initialState)
  },
})

export const { updateThemeColors, resetTheme } = themeSlice.actions
export const themeReducer = themeSlice.reducer

/** Reads the theme of the open project from this browser. */
export const loadTheme = loadThunk('theme', 'theme/loadTheme')
