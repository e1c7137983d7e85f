import { combineReducers } from '@reduxjs/toolkit'
import { componentsReducer } from './slices/componentsSlice'
import { componentTreesReducer } from './slices/componentTreesSlice'
import { entityHistoryReducer } from './slices/entityHistorySlice'
import { filesReducer } from './slices/filesSlice'
import { historyReducer } from './slices/historySlice'
import { inferredReducer } from './slices/inferredSlice'
import { lambdasReducer } from './slices/lambdasSlice'
import { modelsReducer } from './slices/modelsSlice'
import { noticesReducer } from './slices/noticesSlice'
import { projectReducer } from './slices/projectSlice'
import { projectSettingsReducer } from './slices/projectSettingsSlice'
import { recordsReducer } from './slices/recordsSlice'
import { selectionReducer } from './slices/selectionSlice'
import { settingsReducer } from './slices/settingsSlice'
import { syncReducer } from './slices/syncSlice'
import { themeReducer } from './slices/themeSlice'
import { workflowPartsReducer } from './slices/workflowPartsSlice'
import { workflowsReducer } from './slices/workflowsSlice'

/** The state: the ten slices that the seed names, then what lives in this tab only. */
export const rootReducer = combineReducers({
  project: projectReducer,
  files: filesReducer,
  componentTrees: componentTreesReducer,
  models: modelsReducer,
  components: componentsReducer,
  workflows: workflowsReducer,
  lambdas: lambdasReducer,
  theme: themeReducer,
  settings: settingsReducer,
  sync: syncReducer,
  history: historyReducer,
  selection: selectionReducer,
  notices: noticesReducer,
  inferred: inferredReducer,
  entityHistory: entityHistoryReducer,
  workflowParts: workflowPartsReducer,
  projectSettings: projectSettingsReducer,
  records: recordsReducer,
})
