import { getEntry } from '@/model/buckets'
import { parseCell } from '@/model/data/cells'
import { createUniqueIndex } from '@/model/data/uniqueIndex'
import { createRecordCheck } from '@/model/data/validate'
import { valueField, type Model, type ModelField } from '@/model/data/model'
import { ordersBetween } from '@/model/data/order'
import type { EntityEdit } from '@/store/entities'
import type { Json } from '@/model/json'
import type { RootState } from '@/store'
import type { CellEdit, RecordValues } from '@/store/data/records'
import { rowsIn } from '@/store/slices/recordsSlice'
import type { Refusal } from '../transfer/refusals'
import type { Range } from './grid/selection'
import { recordFinder } from './rows/recordNames'
import type { Sliced } from './rows/sliced'

/** What a paste is about to do. */
export interface PastePlan {
  readonly cells: readonly CellEdit[]
  /** Records that are added behind the others. */
  readonly added: readonly RecordValues[]
  readonly refusals: readonly Refusal[]
}

interface Pasting {
  readonly model: Model
  /** The ids of the rows, as they are shown. */
  readonly ids: readonly string[]
  readonly range: Range
  readonly table: readonly (readonly string[])[]
}

/** Cells between two looks at the clock. */
const STEP = 64

/**
 * Plans what a table does that is pasted at the upper left cell of a range. One value alone fills the whole range; rows beyond the
 * end become new records. What does not fit its field is left out and told.
 */
export function* planPaste(state: RootState, pasting: Pasting): Sliced<PastePlan> {
  const { model, ids, range, table } = pasting
  const { records, ids: all } = rowsIn(state.records, model.id)
  const index = createUniqueIndex(model)
  if (model.fields.some(({ unique }) => unique)) {
    for (const [at, id] of all.entries()) {
      if (at % STEP === 0) yield 0
      const record = getEntry(records, id)
      if (record) index.add(record)
    }
  }
  const check = createRecordCheck(model, { unique: index })
  const resolve = recordFinder(state)
  const cells: CellEdit[] = []
  const added: RecordValues[] = []
  const refusals: Refusal[] = []
  const rows = filling(table, range)
  for (const [down, texts] of rows.entries()) {
    yield down / rows.length
    const row = range.top + down
    const id = ids[row]
    const fresh: Record<string, Json | undefined> = {}
    const next = new Map<string, Json | undefined>()
    for (const [aside, text] of texts.entries()) {
      const field = model.fields[range.left + aside]
      const refuse = (why: string) =>
        refusals.push({ place: placeOf(row, field), text: text.slice(0, 200), why })
      if (!field) {
        if (text !== '') refuse('There is no field for it.')
        continue
      }
      const read = parseCell(field, text, { resolve })
      const mistake = read.ok ? check.checkField(field.id, read.value, id)?.sentence : read.error
      if (!read.ok || mistake !== undefined) refuse(mistake ?? '')
      else next.set(field.id, read.value)
    }
    if (id === undefined) {
      for (const [field, value] of next) fresh[field] = value
      // A row of which nothing was taken would be an empty record.
      if (next.size > 0) added.push(fresh)
      index.add(asRecord(`new ${row}`, model.id, next))
    } else {
      const before = getEntry(records, id)
      for (const [fieldId, value] of next) cells.push({ recordId: id, fieldId, value })
      if (before) index.change(before, { ...before, ...asRecord(id, model.id, next) })
    }
  }
  return { cells, added, refusals }
}

/** One value fills the range; a table goes in as it is. */
function filling(
  table: readonly (readonly string[])[],
  { top, bottom, left, right }: Range,
): readonly (readonly string[])[] {
  const [first] = table
  if (table.length !== 1 || first?.length !== 1) return table
  const line = Array.from({ length: right - left + 1 }, () => first[0] ?? '')
  return Array.from({ length: bottom - top + 1 }, () => line)
}

function asRecord(id: string, modelId: string, values: ReadonlyMap<string, Json | undefined>) {
  return {
    ...Object.fromEntries(Array.from(values, ([fieldId, value]) => [`f:${fieldId}`, value])),
    id,
    modelId,
  }
}

function placeOf(row: number, field: ModelField | undefined): string {
  const where = `Row ${(row + 1).toLocaleString('en')}`
  return field ? `${where}, ${field.name}` : where
}

/** Adds what was planned behind the other records, and changes the cells of those that are there: all in one step. */
export function* pasteEdits(
  plan: PastePlan,
  { model, last, newId, randomBit }: Adding,
): Generator<EntityEdit> {
  const sets = new Map<string, Record<string, Json | undefined>>()
  for (const { recordId, fieldId, value } of plan.cells) {
    const set = sets.get(recordId) ?? {}
    set[valueField(fieldId)] = value
    sets.set(recordId, set)
  }
  for (const [id, set] of sets) yield { collection: 'records', id, set }
  const orders = ordersBetween(last, null, plan.added.length, randomBit)
  for (const [at, values] of plan.added.entries()) {
    const set: Record<string, Json | undefined> = { modelId: model.id, order: orders[at] }
    for (const { id, default: value } of model.fields) {
      const given = values[id] ?? value
      if (given !== undefined) set[valueField(id)] = given
    }
    yield { collection: 'records', id: newId(), set }
  }
}

interface Adding {
  readonly model: Model
  /** The order of the last record; `null` where there is none. */
  readonly last: string | null
  readonly newId: () => string
  readonly randomBit: () => boolean
}
