import type { ComponentsState } from './slices/componentsSlice'
import type { ComponentTreesState } from './slices/componentTreesSlice'
import type { EntityHistoryState } from './slices/entityHistorySlice'
import type { FilesState } from './slices/filesSlice'
import type { HistoryState } from './slices/historySlice'
import type { InferredState } from './slices/inferredSlice'
import type { LambdasState } from './slices/lambdasSlice'
import type { ModelsState } from './slices/modelsSlice'
import type { NoticesState } from './slices/noticesSlice'
import type { ProjectState } from './slices/projectSlice'
import type { ProjectSettingsState } from './slices/projectSettingsSlice'
import type { RecordsState } from './slices/recordsSlice'
import type { SelectionState } from './slices/selectionSlice'
import type { SettingsState } from './slices/settingsSlice'
import type { SyncState } from './slices/syncStatus'
import type { ThemeState } from './slices/themeSlice'
import type { WorkflowPartsState } from './slices/workflowPartsSlice'
import type { WorkflowsState } from './slices/workflowsSlice'

/** The whole state. Written out, because thunks name it and reducers answer thunks: inferred, it would define itself. */
export interface RootState {
  readonly project: ProjectState
  readonly files: FilesState
  readonly componentTrees: ComponentTreesState
  readonly models: ModelsState
  readonly components: ComponentsState
  readonly workflows: WorkflowsState
  readonly lambdas: LambdasState
  readonly theme: ThemeState
  readonly settings: SettingsState
  readonly sync: SyncState
  readonly history: HistoryState
  readonly selection: SelectionState
  readonly notices: NoticesState
  readonly inferred: InferredState
  readonly entityHistory: EntityHistoryState
  readonly workflowParts: WorkflowPartsState
  readonly projectSettings: ProjectSettingsState
  readonly records: RecordsState
}
