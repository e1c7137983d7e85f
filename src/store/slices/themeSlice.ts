import { createSlice, isAnyOf, type PayloadAction } from '@reduxjs/toolkit'
import {
  DEFAULT_THEME_ID,
  colorToken,
  isTokenName,
  tokenField,
  tokensOf,
  type Theme,
  type Token,
} from '@/model/theme/record'
import { entitiesEdited, entitiesStepped } from '../entities/actions'
import { projectOpened, recordsArrived } from '../records'
import { withArrivedEntities, withEntity } from './entities'
import { loadThunk } from './entityThunks'
import { PROJECT_SETTINGS_ID } from './projectSettingsSlice'

/** The themes of the project, and which of them it has. */
export interface ThemeState {
  /** As they are stored; none of a project that changed nothing: it looks as the component set does. */
  readonly themes: readonly Theme[]
  /** The one that documents have unless they name another; a theme of that id may not be there. */
  readonly activeThemeId: string
  /** The colours of the active theme in its light mode, as typed: `{ primary: 'oklch(0.58 0.24 265)' }`. */
  readonly colors: Readonly<Record<string, string>>
}

const initialState: ThemeState = { themes: [], activeThemeId: DEFAULT_THEME_ID, colors: {} }

const themeSlice = createSlice({
  name: 'theme',
  initialState,
  reducers: {
    /** Sets colours of the active theme. What is no name of a token is kept beside the others. */
    updateThemeColors: (state, { payload }: PayloadAction<Record<string, string>>): ThemeState =>
      withNewColors(state as ThemeState, payload),
    /** Takes everything out of the active theme: it looks as the component set does. */
    resetTheme: (state): ThemeState => emptied(state as ThemeState),
  },
  extraReducers: (builder) => {
    builder
      .addCase(projectOpened, () => initialState)
      .addMatcher(
        isAnyOf(recordsArrived, entitiesEdited, entitiesStepped),
        (draft, { payload }): ThemeState => {
          const state = draft as ThemeState
          const themes = withArrivedEntities(state.themes, 'theme', payload)
          const settings = payload.changes.find(
            ({ collection, id }) => collection === 'projectSettings' && id === PROJECT_SETTINGS_ID,
          )
          const wanted = settings && settings.value?.['activeThemeId']
          const activeThemeId = settings
            ? typeof wanted === 'string'
              ? wanted
              : DEFAULT_THEME_ID
            : state.activeThemeId
          if (themes === state.themes && activeThemeId === state.activeThemeId) return state
          return withColors({ ...state, themes, activeThemeId })
        },
      )
  },
})

export const { updateThemeColors, resetTheme } = themeSlice.actions
export const themeReducer = themeSlice.reducer

/** Reads the themes of the open project from this browser. */
export const loadTheme = loadThunk('theme', 'theme/loadTheme')

function activeIn({ themes, activeThemeId }: ThemeState): Theme | undefined {
  return themes.find(({ id }) => id === activeThemeId)
}

function withNewColors(state: ThemeState, given: Readonly<Record<string, string>>): ThemeState {
  const theme = activeIn(state) ?? { id: state.activeThemeId }
  const colors = { ...theme.colors, ...given }
  const next: Theme = { ...theme, ...fieldsAfter(theme, given), colors }
  return withColors({ ...state, themes: withEntity(state.themes, next) })
}

function emptied(state: ThemeState): ThemeState {
  const theme = activeIn(state)
  if (!theme) return state
  const { id, name } = theme
  const bare: Theme = name === undefined ? { id } : { id, name }
  return withColors({ ...state, themes: withEntity(state.themes, bare) })
}

/** Tokens that have a field of their own come before `colors`: these follow. */
function fieldsAfter(theme: Theme, colors: Readonly<Record<string, string>>): Partial<Theme> {
  const fields: Record<string, Token> = {}
  const tokens = tokensOf(theme)
  for (const [name, value] of Object.entries(colors)) {
    const field = tokenField(name)
    if (!isTokenName(name) || !Object.hasOwn(theme, field)) continue
    const token = tokens.get(name) ?? colorToken(value)
    fields[field] = { ...token, values: { ...token.values, light: value } }
  }
  return fields
}

function withColors(state: ThemeState): ThemeState {
  const theme = activeIn(state)
  const colors: Record<string, string> = {}
  for (const [name, { kind, values }] of theme ? tokensOf(theme) : []) {
    const value = values['light']
    if (kind === 'color' && value !== undefined) colors[name] = value
  }
  return { ...state, colors }
}
