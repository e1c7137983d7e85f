import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import { recordsArrived } from '../records'
import { loadThunk } from './entityThunks'

/** The id of the one settings record. */
export const SETTINGS_ID = 'settings'
/** Shorter intervals are raised to this; in milliseconds. */
const SHORTEST_INTERVAL = 1000
/** How often a browser asks the server unless told otherwise, in milliseconds. */
export const DEFAULT_INTERVAL = 30_000

/** The settings of the application: one record. Keys that are not listed are kept. */
export interface SettingsState {
  readonly id: typeof SETTINGS_ID
  /** Whether changes go to the server by themselves. Of this browser: what the server holds never changes it. */
  readonly autoSync: boolean
  /** How often the server is asked for changes, in milliseconds. Of this browser. */
  readonly syncInterval: number
  /** Whether what is typed in code goes into the project by itself; it does unless this is `false`. Of this browser. */
  readonly autoSave?: boolean
  /** The address of the server, where it is not the page's own. Of this browser. */
  readonly flaskUrl?: string
  /** By the name of a collection, what is to become of conflicts in it. Of this browser. */
  readonly conflictRules?: Readonly<Record<string, ConflictRule>>
}

/** Whether to ask, to keep what stands, or to let this browser's value take its place. */
export type ConflictRule = 'ask' | 'standing' | 'mine'

const initialState = {
  id: SETTINGS_ID,
  autoSync: false,
  syncInterval: DEFAULT_INTERVAL,
} as SettingsState

const settingsSlice = createSlice({
  name: 'settings',
  initialState,
  reducers: {
    toggleAutoSync: (state): SettingsState => ({ ...state, autoSync: !state.autoSync }),
    setAutoSync: (state, { payload }: PayloadAction<boolean>): SettingsState => ({
      ...state,
      autoSync: payload,
    }),
    setSyncInterval: (state, { payload }: PayloadAction<number>): SettingsState => ({
      ...state,
      syncInterval: Math.max(
        SHORTEST_INTERVAL,
        Number.isFinite(payload) ? payload : DEFAULT_INTERVAL,
      ),
    }),
    setAutoSave: (state, { payload }: PayloadAction<boolean>): SettingsState => ({
      ...state,
      autoSave: payload,
    }),
    /** Goes to another server; back to the page's own with `undefined`. */
    setFlaskUrl: (state, { payload }: PayloadAction<string | undefined>): SettingsState => {
      const { flaskUrl: _before, ...others } = state
      return payload === undefined ? others : { ...others, flaskUrl: payload }
    },
    setConflictRules: (
      state,
      { payload }: PayloadAction<Readonly<Record<string, ConflictRule>>>,
    ): SettingsState => ({ ...state, conflictRules: { ...state.conflictRules, ...payload } }),
  },
  extraReducers: (builder) => {
    builder.addCase(recordsArrived, (state, { payload }): SettingsState => {
      const change = payload.changes.find(({ collection }) => collection === 'settings')
      if (!change) return state
      return { ...initialState, ...(change.value as Partial<SettingsState> | null) }
    })
  },
})

export const {
  toggleAutoSync,
  setAutoSync,
  setSyncInterval,
  setAutoSave,
  setFlaskUrl,
  setConflictRules,
} = settingsSlice.actions
export const settingsReducer = settingsSlice.reducer

/** Reads the settings from this browser; those of a browser without a record stay as they are. */
export const loadSettings = loadThunk('settings', 'settings/loadSettings')
