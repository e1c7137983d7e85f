import { entriesOf } from '@/model/buckets'
import { parseCell } from '@/model/data/cells'
import { isEmpty, labelOf } from '@/model/data/fieldCheck'
import { valueOf, type ModelField } from '@/model/data/model'
import type { Json } from '@/model/json'
import { fail, type Result } from '@/model/result'
import { sameJson } from '@/model/sameJson'
import type { RootState } from '@/store'
import { rowsIn } from '@/store/slices/recordsSlice'
import { recordFinder } from '../rows/recordNames'
import { mistakeIn } from './mistakeIn'

interface Place {
  readonly modelId: string
  readonly recordId: string
  readonly field: ModelField
}

/** Reads what was typed into a cell. Refused with a sentence: what does not fit the field, or another record has already. */
export function readCell(
  state: RootState,
  { modelId, recordId, field }: Place,
  text: string,
): Result<Json | undefined, string> {
  const parsed = parseCell(field, text, { resolve: recordFinder(state) })
  if (!parsed.ok) return parsed
  const { value } = parsed
  const mistake = mistakeIn(field, value)
  if (mistake !== undefined) return fail(mistake)
  if (!field.unique || value === undefined || isEmpty(value)) return parsed
  for (const [id, record] of entriesOf(rowsIn(state.records, modelId).records)) {
    const other = valueOf(record, field.id)
    if (id !== recordId && other !== undefined && sameJson(other, value)) {
      return fail(`Another record has the same “${labelOf(field)}”, which has to be unique.`)
    }
  }
  return parsed
}
