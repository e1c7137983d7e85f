import { getEntry, type Buckets } from '@/model/buckets'
import { isEmpty } from '@/model/data/fieldCheck'
import { valueOf, type ModelRecord } from '@/model/data/model'
import type { Json } from '@/model/json'
import { counts, meets, type Query, type Sort } from './query'
import type { Sliced } from './sliced'

interface Arranging {
  readonly ids: readonly string[]
  readonly records: Buckets<ModelRecord>
  readonly query: Query
  /** The ids of the fields that a text is looked for in. */
  readonly fields: readonly string[]
  /** A value as it is shown. */
  readonly textOf: (fieldId: string, value: Json | undefined) => string
}

/** Steps between two looks at the clock. */
const STEP = 256
/** As many as are sorted at once: about a millisecond. */
const RUN = 2048

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The ids of the records that a query asks for, in its order. Those that are equal keep theirs; empty values come last. */
export function* arrange({ ids, records, query, fields, textOf }: Arranging): Sliced<string[]> {
  const { sort } = query
  const found: string[] = []
  const text = query.text.trim().toLowerCase()
  const conditions = query.conditions.filter(counts)
  const share = sort ? 0.5 : 1
  for (let at = 0; at < ids.length; at += 1) {
    if (at % STEP === 0) yield (at / ids.length) * share
    const id = ids[at] ?? ''
    const record = getEntry(records, id)
    if (!record) continue
    const shown = (field: string) => textOf(field, valueOf(record, field))
    if (text !== '' && !fields.some((field) => shown(field).toLowerCase().includes(text))) continue
    if (conditions.some((one) => !meets(one, valueOf(record, one.field), shown(one.field))))
      continue
    found.push(id)
  }
  return sort ? yield* sorted(found, { records, sort, textOf }) : found
}

interface Key {
  readonly id: string
  /** Where it was before: equal ones stay in that order. */
  readonly at: number
  readonly key: number | string | undefined
}

function* sorted(
  ids: readonly string[],
  { records, sort, textOf }: Pick<Arranging, 'records' | 'textOf'> & { readonly sort: Sort },
): Sliced<string[]> {
  const keys: Key[] = []
  for (const [at, id] of ids.entries()) {
    if (at % STEP === 0) yield 0.5 + (at / ids.length) * 0.1
    const record = getEntry(records, id)
    const value = record && valueOf(record, sort.field)
    keys.push({ id, at, key: keyOf(value, () => textOf(sort.field, value)) })
  }
  const compare = comparison(sort.direction === 'ascending' ? 1 : -1)
  let runs: Key[][] = []
  for (let from = 0; from < keys.length; from += RUN) {
    runs.push(keys.slice(from, from + RUN).toSorted(compare))
    yield 0.6
  }
  const passes = Math.ceil(Math.log2(Math.max(2, runs.length)))
  for (let pass = 0; runs.length > 1; pass += 1) {
    const next: Key[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      next.push(
        yield* merged(runs[at] ?? [], runs[at + 1] ?? [], compare, 0.6 + (0.4 * pass) / passes),
      )
    }
    runs = next
  }
  return (runs[0] ?? []).map(({ id }) => id)
}

function* merged(
  a: readonly Key[],
  b: readonly Key[],
  compare: (one: Key, other: Key) => number,
  done: number,
): Sliced<Key[]> {
  const all: Key[] = []
  let [inA, inB] = [0, 0]
  for (;;) {
    if (all.length % STEP === 0) yield done
    const [one, other] = [a[inA], b[inB]]
    if (one && (!other || compare(one, other) <= 0)) {
      all.push(one)
      inA += 1
    } else if (other) {
      all.push(other)
      inB += 1
    } else return all
  }
}

function keyOf(value: Json | undefined, text: () => string): Key['key'] {
  if (value === undefined || isEmpty(value)) return undefined
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  return text()
}

/** Numbers before texts, nothing last whatever the direction. */
function comparison(sign: 1 | -1) {
  return (one: Key, other: Key): number => {
    const [a, b] = [one.key, other.key]
    if (a === undefined || b === undefined) {
      return a === b ? one.at - other.at : a === undefined ? 1 : -1
    }
    const by =
      typeof a === 'number'
        ? typeof b === 'number'
          ? a - b
          : -1
        : typeof b === 'number'
          ? 1
          : collator.compare(a, b)
    return by === 0 ? one.at - other.at : by * sign
  }
}
