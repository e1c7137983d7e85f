import { goToArea } from '@/editor/areas'
import { insertNodes } from '@/editor/commands/insertNodes'
import { runCommand } from '@/editor/commands/runCommand'
import { getEntry } from '@/model/buckets'
import { generate, type Generated } from '@/model/data/generate'
import type { ModelField } from '@/model/data/model'
import type { AppThunk } from '@/store'
import { loadRows } from '@/store/data/loadRows'
import { selectActiveTreeId } from '@/store/selectors'
import { notify } from '@/store/slices/noticesSlice'
import { rowsIn } from '@/store/slices/recordsSlice'
import { selectRecordName } from '../records/rows/recordNames'
import { selectModel } from '../view/shownModel'

/** Records that stand in for those that bindings bring. */
const SAMPLES = 3

/**
 * Inserts what is made of a model at the selection of the open document, as one step of that document, and shows it. Says in a notice
 * why it cannot.
 */
export function insertGenerated(
  modelId: string,
  kind: Generated,
  fields?: readonly ModelField[],
): AppThunk<Promise<boolean>> {
  return async (dispatch, getState) => {
    if (selectActiveTreeId(getState()) === null) {
      const text = 'No document is open. Open one in Design, and add it there.'
      dispatch(notify({ kind: 'info', text }))
      return false
    }
    const related = selectModel(getState(), modelId)?.fields.flatMap(
      ({ relation }) => relation?.model ?? [],
    )
    try {
      for (const id of [modelId, ...(related ?? [])]) await dispatch(loadRows(id))
    } catch {
      // Without records the names of the fields stand in for their values.
    }
    const state = getState()
    const model = selectModel(state, modelId)
    if (!model) return false
    const { records, ids } = rowsIn(state.records, modelId)
    const node = generate(kind, {
      model,
      models: state.models.models,
      ...(fields && { fields }),
      samples: ids.slice(0, SAMPLES).flatMap((id) => getEntry(records, id) ?? []),
      nameOf: (other, id) => selectRecordName(state, other, id),
    })
    if (!dispatch(runCommand(insertNodes([node])))) return false
    goToArea('design')
    return true
  }
}
