import type { ClipboardEvent } from 'react'
import { countText } from '@/components/ui/amounts'
import { getEntry } from '@/model/buckets'
import { isEmpty } from '@/model/data/fieldCheck'
import { valueOf, type Model } from '@/model/data/model'
import type { AppThunk, RootState } from '@/store'
import { editInSlices } from '@/store/data/editInSlices'
import type { CellEdit } from '@/store/data/records'
import { notify } from '@/store/slices/noticesSlice'
import { rowsIn } from '@/store/slices/recordsSlice'
import type { Refusal } from '../transfer/refusals'
import { announce } from '../view/announce'
import { mayEdit, tellFailure } from '../view/steps'
import { cellText } from './cells/cellText'
import { mistakeIn } from './cells/mistakeIn'
import type { Range } from './grid/selection'
import { fromTsv, toTsv } from './grid/tsv'
import { pasteEdits, planPaste } from './paste'
import { setCells } from './recordSteps'
import { selectRecordName } from './rows/recordNames'
import { runSliced, type Sliced } from './rows/sliced'

interface OnRange {
  readonly model: Model
  /** The ids of the rows, as they are shown. */
  readonly ids: readonly string[]
  readonly range: Range
}

interface Slow {
  readonly signal: AbortSignal
  readonly onProgress: (done: number) => void
}

/** More cells are gathered in slices, and reach the clipboard a moment later. */
const AT_ONCE = 20_000

/** Puts a range on the clipboard as spreadsheets read it. */
export function copyRange({
  event,
  ...on
}: OnRange & { readonly event: ClipboardEvent }): AppThunk<void> {
  return (dispatch, getState) => {
    event.preventDefault()
    const { top, bottom, left, right } = on.range
    const count = (bottom - top + 1) * (right - left + 1)
    const work = gather(getState(), on)
    const done = () => announce(`Copied ${countText(count, 'cell')}.`)
    if (count <= AT_ONCE) {
      let step = work.next()
      while (!step.done) step = work.next()
      event.clipboardData.setData('text/plain', step.value)
      done()
      return
    }
    void dispatch(copyLater(work, done))
  }
}

function copyLater(work: Sliced<string>, done: () => void): AppThunk<Promise<void>> {
  return async (dispatch) => {
    try {
      await navigator.clipboard.writeText((await runSliced(work)) ?? '')
      done()
    } catch {
      const text = 'The browser refused the clipboard. Copy fewer cells, or export the records.'
      dispatch(notify({ kind: 'error', text }))
    }
  }
}

function* gather(state: RootState, { model, ids, range }: OnRange): Sliced<string> {
  const { records } = rowsIn(state.records, model.id)
  const fields = model.fields.slice(range.left, range.right + 1)
  const lines: string[] = []
  for (const id of ids.slice(range.top, range.bottom + 1)) {
    if (lines.length % 64 === 0) yield lines.length / (range.bottom - range.top + 1)
    const record = getEntry(records, id)
    const texts = fields.map((field) =>
      record
        ? cellText(field, valueOf(record, field.id), (other, one) =>
            selectRecordName(state, other, one),
          )
        : '',
    )
    lines.push(toTsv([texts]))
  }
  return lines.join('\n')
}

/** Pastes a table as one step. Answers what was refused; `undefined` when it was given up. */
export function pasteTable({
  text,
  signal,
  onProgress,
  ...on
}: OnRange & Slow & { readonly text: string }): AppThunk<Promise<readonly Refusal[] | undefined>> {
  return async (dispatch, getState, { newId, randomBit }) => {
    if (text === '' || !dispatch(mayEdit())) return []
    const pasting = { ...on, table: fromTsv(text) }
    const plan = await runSliced(planPaste(getState(), pasting), { signal, onProgress })
    if (!plan) return undefined
    const { cells, added, refusals } = plan
    const count = cells.length + added.reduce((sum, one) => sum + Object.keys(one).length, 0)
    const label = `Paste ${countText(count, 'cell')}`
    if (count === 0) return refusals
    const { records, ids } = rowsIn(getState().records, on.model.id)
    const last = getEntry(records, ids.at(-1) ?? '')?.order ?? null
    const edits = pasteEdits(plan, { model: on.model, last, newId, randomBit })
    const slow = { label, signal, onProgress: progressOf(count, onProgress) }
    await dispatch(tellFailure(() => editInSlices(edits, slow)))
    announce(`${label}.`)
    return refusals
  }
}

/** Empties a range as one step; what must not be empty stays. Answers that. */
export function clearRange({
  signal,
  onProgress,
  ...on
}: OnRange & Slow): AppThunk<Promise<readonly Refusal[] | undefined>> {
  return async (dispatch, getState) => {
    if (!dispatch(mayEdit())) return []
    const plan = await runSliced(planClear(getState(), on), { signal, onProgress })
    if (!plan) return undefined
    if (plan.cells.length > 0) {
      const label = `Clear ${countText(plan.cells.length, 'cell')}`
      const slow = { label, signal, onProgress: progressOf(plan.cells.length, onProgress) }
      await dispatch(setCells(on.model.id, plan.cells, slow))
    }
    return plan.refusals
  }
}

function progressOf(count: number, onProgress: (done: number) => void) {
  return (done: number) => onProgress(count === 0 ? 1 : Math.min(1, done / count))
}

function* planClear(
  state: RootState,
  { model, ids, range }: OnRange,
): Sliced<{ readonly cells: readonly CellEdit[]; readonly refusals: readonly Refusal[] }> {
  const { records } = rowsIn(state.records, model.id)
  const fields = model.fields.slice(range.left, range.right + 1)
  const cells: CellEdit[] = []
  const refusals: Refusal[] = []
  for (let row = range.top; row <= range.bottom; row += 1) {
    if (row % 64 === 0) yield (row - range.top) / (range.bottom - range.top + 1)
    const id = ids[row]
    const record = id === undefined ? undefined : getEntry(records, id)
    if (!record) continue
    for (const field of fields) {
      const value = valueOf(record, field.id)
      if (isEmpty(value)) continue
      const why = mistakeIn(field, undefined)
      if (why === undefined)
        cells.push({ recordId: record.id, fieldId: field.id, value: undefined })
      else {
        const place = `Row ${(row + 1).toLocaleString('en')}, ${field.name}`
        refusals.push({ place, text: cellText(field, value).slice(0, 200), why })
      }
    }
  }
  return { cells, refusals }
}
