import { createSlice, isAnyOf, type PayloadAction } from '@reduxjs/toolkit'
import { DEFAULT_PROJECT } from '@/lib/db'
import { projectLoaded, projectOpened, recordsArrived } from '../records'
import { createAppAsyncThunk } from '../thunk'
import { loadThunk } from './entityThunks'
import { withArrivedEntities, withEntity, type Entity } from './entities'

/** A project: a database of its own in this browser, and a space of its own on the server. */
export interface Project extends Entity {
  readonly name: string
  readonly description?: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

export interface ProjectState {
  readonly projects: readonly Project[]
  readonly activeProjectId: string
  /** The open project, once all of it was read; `null` before. */
  readonly loadedProjectId: string | null
  readonly status: 'idle' | 'loading' | 'failed'
  readonly error: string | null
}

const initialState = {
  projects: [],
  activeProjectId: DEFAULT_PROJECT,
  loadedProjectId: null,
  status: 'idle',
  error: null,
} as ProjectState

const projectSlice = createSlice({
  name: 'project',
  initialState,
  reducers: {
    projectPut: (state, { payload }: PayloadAction<Project>): ProjectState => ({
      ...state,
      projects: withEntity(state.projects, payload),
    }),
    projectRemoved: (state, { payload: id }: PayloadAction<string>): ProjectState => ({
      ...state,
      projects: state.projects.filter((project) => project.id !== id),
    }),
  },
  extraReducers: (builder) => {
    builder
      .addCase(projectOpened, (state, { payload }): ProjectState => ({
        ...state,
        activeProjectId: payload,
        loadedProjectId: null,
      }))
      .addCase(projectLoaded, (state, { payload }): ProjectState =>
        payload === state.activeProjectId ? { ...state, loadedProjectId: payload } : state,
      )
      .addCase(recordsArrived, (state, { payload }): ProjectState => {
        const projects = withArrivedEntities(state.projects, 'projects', payload)
        return projects === state.projects ? state : { ...state, projects }
      })
      .addMatcher(
        (action) => loadProjects.pending.match(action),
        (state): ProjectState => ({ ...state, status: 'loading', error: null }),
      )
      .addMatcher(
        (action) => isAnyOf(loadProjects.fulfilled, createProject.fulfilled)(action),
        (state): ProjectState => ({ ...state, status: 'idle', error: null }),
      )
      .addMatcher(
        (action) => isAnyOf(loadProjects.rejected, createProject.rejected)(action),
        (state, { error }): ProjectState => ({
          ...state,
          status: 'failed',
          error: error.message ?? 'This browser refused to store or read projects.',
        }),
      )
  },
})

export const { projectPut, projectRemoved } = projectSlice.actions
export const projectReducer = projectSlice.reducer

/** Reads the list of projects from this browser. */
export const loadProjects = loadThunk('projects', 'project/loadProjects')

/** Makes an empty project, without opening it. Fulfilled once this browser has stored it. */
export const createProject = createAppAsyncThunk(
  'project/createProject',
  async (
    options: { readonly name: string; readonly description?: string },
    { dispatch, extra },
  ) => {
    const at = extra.now()
    const project: Project = { id: extra.newId(), ...options, createdAt: at, updatedAt: at }
    dispatch(projectPut(project))
    await extra.saver.flush()
    return project
  },
)
