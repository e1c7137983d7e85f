import { createSlice, isAnyOf, type PayloadAction } from '@reduxjs/toolkit'
import { entitiesEdited, entitiesStepped } from '../entities/actions'
import type { ComponentLevel } from '@/model/code/records'
import type { DescribedComponent } from '@/model/component/definition'
import type { TreeId } from '@/model/tree/types'
import { projectOpened, recordsArrived } from '../records'
import { componentStepped, treeEdited, treeStepped } from '../trees/treeActions'
import { withArrivedEntities, withEntity, type Entity } from './entities'
import { loadThunk, removeThunk, saveThunk } from './entityThunks'

/** A component that was written in the project. */
export interface Component extends Entity {
  readonly name: string
  readonly type: ComponentLevel
  /** TSX; empty for one that is made of nodes. */
  readonly code: string
  /** What it is made of: code unless given (ADR 12). */
  readonly kind?: 'composed'
  /** The main of a composed one. */
  readonly treeId?: TreeId
  /** One sentence; that of the code's own comment unless given. */
  readonly description?: string
  /** A name of the icon set. */
  readonly icon?: string
  /** What people changed of the specs that its code tells, by prop. */
  readonly props?: DescribedComponent['props']
  /** What people changed of its defaults, by prop. */
  readonly defaults?: DescribedComponent['defaults']
}

export interface ComponentsState {
  readonly components: readonly Component[]
  readonly activeComponentId: string | null
  readonly status: 'idle' | 'loading' | 'failed'
  readonly error: string | null
}

const initialState: ComponentsState = {
  components: [],
  activeComponentId: null,
  status: 'idle',
  error: null,
}

const componentsSlice = createSlice({
  name: 'components',
  initialState,
  reducers: {
    componentPut: (state, { payload }: PayloadAction<Component>): ComponentsState => ({
      ...state,
      components: withEntity(state.components, payload),
    }),
    componentRemoved: (state, { payload: id }: PayloadAction<string>): ComponentsState => ({
      ...state,
      components: state.components.filter((one) => one.id !== id),
      activeComponentId: state.activeComponentId === id ? null : state.activeComponentId,
    }),
    setActiveComponent: (state, { payload }: PayloadAction<string | null>): ComponentsState => ({
      ...state,
      activeComponentId: payload,
    }),
  },
  extraReducers: (builder) => {
    builder
      .addCase(projectOpened, () => initialState)
      .addMatcher(
        isAnyOf(recordsArrived, entitiesEdited, entitiesStepped),
        (state, { payload }): ComponentsState => {
          const components = withArrivedEntities(state.components, 'components', payload)
          return components === state.components ? state : { ...state, components }
        },
      )
      .addMatcher(
        isAnyOf(treeEdited, treeStepped, componentStepped),
        (state, { payload }): ComponentsState => {
          const brings = 'brings' in payload ? payload.brings : undefined
          const takes = 'takes' in payload ? payload.takes : undefined
          if (!brings && !takes) return state
          const kept = state.components.filter(({ id }) => id !== takes?.component.id)
          const component = brings && { code: '', ...brings.component }
          return { ...state, components: component ? withEntity(kept, component) : kept }
        },
      )
      .addMatcher(
        (action) => loadComponents.pending.match(action),
        (state): ComponentsState => ({ ...state, status: 'loading', error: null }),
      )
      .addMatcher(
        (action) =>
          isAnyOf(
            loadComponents.fulfilled,
            saveComponent.fulfilled,
            deleteComponent.fulfilled,
          )(action),
        (state): ComponentsState => ({ ...state, status: 'idle', error: null }),
      )
      .addMatcher(
        (action) =>
          isAnyOf(
            loadComponents.rejected,
            saveComponent.rejected,
            deleteComponent.rejected,
          )(action),
        (state, { error }): ComponentsState => ({
          ...state,
          status: 'failed',
          error: error.message ?? 'This browser refused to store or read components.',
        }),
      )
  },
})

const { componentPut, componentRemoved } = componentsSlice.actions
export const { setActiveComponent } = componentsSlice.actions
export const componentsReducer = componentsSlice.reducer

/** Reads all components of the open project from this browser. */
export const loadComponents = loadThunk('components', 'components/loadComponents')
/** Puts a component: into the state at once, into this browser before it is fulfilled, to the server later. */
export const saveComponent = saveThunk<Component>('components/saveComponent', componentPut)
/** Removes a component, as `saveComponent` puts one. */
export const deleteComponent = removeThunk('components/deleteComponent', componentRemoved)
