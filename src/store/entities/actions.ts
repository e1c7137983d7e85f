import { createAction } from '@reduxjs/toolkit'
import type { RecordChange } from '@/model/records'
import type { EntityStep } from '../slices/entityHistorySlice'

/** A person changed records of the project; with a step, it can be taken back. */
export const entitiesEdited = createAction<{
  readonly changes: readonly RecordChange[]
  readonly step?: EntityStep
}>('entities/edited')

/** A step was taken back or done again. `step` is what leads the other way; absent when nothing does. */
export const entitiesStepped = createAction<{
  readonly direction: 'undo' | 'redo'
  /** The step that it was. */
  readonly taken: EntityStep
  readonly changes: readonly RecordChange[]
  readonly step?: EntityStep
}>('entities/stepped')
