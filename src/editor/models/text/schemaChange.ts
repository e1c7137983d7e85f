import { countText } from '@/components/ui/amounts'
import { getEntry } from '@/model/buckets'
import { dryRun } from '@/model/data/convert'
import { isEmpty } from '@/model/data/fieldCheck'
import { valueOf, type Model, type ModelRecord } from '@/model/data/model'
import type { RootState } from '@/store'
import { rowsIn } from '@/store/slices/recordsSlice'
import { recordFinder } from '../records/rows/recordNames'

/** Tells in sentences which values would be lost if a model became another one; none where nothing is. In slices. */
export function* losses(
  state: RootState,
  before: Model,
  after: Model,
): Generator<number, readonly string[]> {
  const resolve = recordFinder(state)
  const sentences: string[] = []
  for (const from of before.fields) {
    const to = after.fields.find(({ id }) => id === from.id)
    if (!to) {
      let filled = 0
      for (const record of recordsIn(state, before.id)) {
        if (!isEmpty(valueOf(record, from.id))) filled += 1
        if (filled % 500 === 0) yield 0
      }
      if (filled > 0) {
        sentences.push(`“${from.name}” goes, with its value in ${countText(filled, 'record')}.`)
      }
    } else if (to.type !== from.type || to.of !== from.of) {
      const run = yield* dryRun(recordsIn(state, before.id), { from, to, resolve })
      if (run.refused > 0) {
        const share = `${run.refused.toLocaleString('en')} of ${countText(run.filled, 'record')}`
        sentences.push(`“${to.name}” gets another type: ${share} cannot convert and are emptied.`)
      }
    }
  }
  return sentences
}

function* recordsIn(state: RootState, modelId: string): Generator<ModelRecord> {
  const { records, ids } = rowsIn(state.records, modelId)
  for (const id of ids) {
    const record = getEntry(records, id)
    if (record) yield record
  }
}
