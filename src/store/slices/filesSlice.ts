import { createSlice, isAnyOf, type PayloadAction } from '@reduxjs/toolkit'
import { entitiesEdited, entitiesStepped } from '../entities/actions'
import type { FileRecord } from '@/model/code/records'
import { projectOpened, recordsArrived } from '../records'
import { withArrivedEntities, withEntity, type Entity } from './entities'
import { loadThunk, removeThunk, saveThunk } from './entityThunks'

/** A file of the project. */
export type FileItem = FileRecord & Entity

export interface FilesState {
  readonly files: readonly FileItem[]
  readonly activeFileId: string | null
  readonly status: 'idle' | 'loading' | 'failed'
  readonly error: string | null
}

const initialState: FilesState = {
  files: [],
  activeFileId: null,
  status: 'idle',
  error: null,
}

const filesSlice = createSlice({
  name: 'files',
  initialState,
  reducers: {
    filePut: (state, { payload }: PayloadAction<FileItem>): FilesState => ({
      ...state,
      files: withEntity(state.files, payload),
    }),
    fileRemoved: (state, { payload: id }: PayloadAction<string>): FilesState => ({
      ...state,
      files: state.files.filter((one) => one.id !== id),
      activeFileId: state.activeFileId === id ? null : state.activeFileId,
    }),
    setActiveFile: (state, { payload }: PayloadAction<string | null>): FilesState => ({
      ...state,
      activeFileId: payload,
    }),
  },
  extraReducers: (builder) => {
    builder
      .addCase(projectOpened, () => initialState)
      .addMatcher(
        isAnyOf(recordsArrived, entitiesEdited, entitiesStepped),
        (state, { payload }): FilesState => {
          const files = withArrivedEntities(state.files, 'files', payload)
          return files === state.files ? state : { ...state, files }
        },
      )
      .addMatcher(
        (action) => loadFiles.pending.match(action),
        (state): FilesState => ({ ...state, status: 'loading', error: null }),
      )
      .addMatcher(
        (action) => isAnyOf(loadFiles.fulfilled, saveFile.fulfilled, deleteFile.fulfilled)(action),
        (state): FilesState => ({ ...state, status: 'idle', error: null }),
      )
      .addMatcher(
        (action) => isAnyOf(loadFiles.rejected, saveFile.rejected, deleteFile.rejected)(action),
        (state, { error }): FilesState => ({
          ...state,
          status: 'failed',
          error: error.message ?? 'This browser refused to store or read files.',
        }),
      )
  },
})

const { filePut, fileRemoved } = filesSlice.actions
export const { setActiveFile } = filesSlice.actions
export const filesReducer = filesSlice.reducer

/** Reads all files of the open project from this browser. */
export const loadFiles = loadThunk('files', 'files/loadFiles')
/** Puts a file: into the state at once, into this browser before it is fulfilled, to the server later. */
export const saveFile = saveThunk<FileItem>('files/saveFile', filePut)
/** Removes a file, as `saveFile` puts one. */
export const deleteFile = removeThunk('files/deleteFile', fileRemoved)
