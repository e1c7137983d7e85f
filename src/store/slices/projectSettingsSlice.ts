import type { UnknownAction } from '@reduxjs/toolkit'
import type { Breakpoint } from '@/model/breakpoints'
import { entitiesEdited, entitiesStepped } from '../entities/actions'
import { projectOpened, recordsArrived } from '../records'

/** The id of the one record of settings that a project has. */
export const PROJECT_SETTINGS_ID = 'projectSettings'

/** What everybody who works on the project shares: one record. Keys that are not listed are kept. */
export interface ProjectSettingsState {
  readonly id: typeof PROJECT_SETTINGS_ID
  /** The theme of documents that name none; the default theme unless given. */
  readonly activeThemeId?: string
  /** `DEFAULT_BREAKPOINTS` unless given; read it by `breakpointsOf`. */
  readonly breakpoints?: readonly Breakpoint[]
  /** Milliseconds since 1970. */
  readonly updatedAt?: number
}

const initialState: ProjectSettingsState = { id: PROJECT_SETTINGS_ID }

/** Keeps the settings of the project. Changed by `editEntities`. */
export function projectSettingsReducer(
  state: ProjectSettingsState = initialState,
  action: UnknownAction,
): ProjectSettingsState {
  if (projectOpened.match(action)) return initialState
  if (
    recordsArrived.match(action) ||
    entitiesEdited.match(action) ||
    entitiesStepped.match(action)
  ) {
    const change = action.payload.changes.findLast(
      ({ collection, id }) => collection === 'projectSettings' && id === PROJECT_SETTINGS_ID,
    )
    if (!change) return state
    return { ...(change.value as Partial<ProjectSettingsState> | null), id: PROJECT_SETTINGS_ID }
  }
  return state
}
