import { HttpError } from '@/lib/http'
import type { OutboxRow, RecordStore } from '@/lib/idb/recordStore'
import { keyOf, refOf, type RecordKey } from '@/model/records'
import type { Cursor, Transport, WireRecord } from '@/sync/transport'

/** Of one push: most records, and about how many characters of JSON. A slow line takes a second per 30 kB. */
const MOST_RECORDS = 500
const MOST_CHARACTERS = 400_000
/** Records read at a time, so that a first push of thousands leaves the page its turns. */
const READ_AT_ONCE = 500
/** So many refusals are no matter of single records. */
const MOST_REFUSALS = 20
/** What a server says of a request whose content it does not take. */
const REFUSED = new Set([400, 413, 415, 422])

interface Sent {
  readonly rows: readonly OutboxRow[]
  readonly records: readonly WireRecord[]
}

/** What was refused before, by the version of its row: it goes alone, so that it holds up nothing. */
const refusedBefore = new WeakMap<RecordStore, Map<RecordKey, string>>()

/**
 * Sends what waits in the outbox, in bounded batches. A record that the server refuses stays in the
 * outbox and keeps no other back; once all others are sent, its sentence is thrown. With `ask`, asks
 * also when nothing waits. Answers where the server stands, if it was asked.
 */
export async function sendOutbox(
  store: RecordStore,
  transport: Transport,
  ask: boolean,
): Promise<Cursor | undefined> {
  const known = refusedBefore.get(store) ?? new Map<RecordKey, string>()
  refusedBefore.set(store, known)
  const refusals: string[] = []
  let answer: Cursor | undefined

  async function send({ rows, records }: Sent): Promise<void> {
    try {
      answer = await transport.push(records)
    } catch (error) {
      if (!(error instanceof HttpError) || !REFUSED.has(error.status)) throw error
      const [row] = rows
      if (rows.length > 1) {
        const half = Math.ceil(rows.length / 2)
        await send({ rows: rows.slice(0, half), records: records.slice(0, half) })
        return send({ rows: rows.slice(half), records: records.slice(half) })
      }
      if (!row) throw error
      known.set(row.key, row.version)
      refusals.push(`The server refuses “${row.key}”: ${error.message}`)
      if (refusals.length >= MOST_REFUSALS) throw error
      return
    }
    for (const { key } of rows) known.delete(key)
    await store.acknowledge(rows)
  }

  const suspects: OutboxRow[] = []
  for (let after = ''; ;) {
    const page = await store.unsentRows({ after, limit: READ_AT_ONCE })
    const last = page.at(-1)
    if (!last) break
    after = last.key
    const isSuspect = ({ key, version }: OutboxRow) => known.get(key) === version
    suspects.push(...page.filter(isSuspect))
    const rows = page.filter((row) => !isSuspect(row))
    for (const batch of batches(rows, await recordsOf(store, rows))) await send(batch)
  }
  for (const row of suspects) {
    await send({ rows: [row], records: await recordsOf(store, [row]) })
  }
  if (ask && !answer) answer = await transport.push([])
  const [first] = refusals
  if (first !== undefined) {
    const more = refusals.length > 1 ? ` So it does with ${refusals.length - 1} more.` : ''
    throw new HttpError(400, `${first}${more}`)
  }
  return answer
}

/** Sends records that have no outbox rows. */
export async function sendRecords(
  transport: Transport,
  records: readonly WireRecord[],
): Promise<void> {
  for (const batch of batches([], records)) await transport.push(batch.records)
}

async function recordsOf(store: RecordStore, rows: readonly OutboxRow[]): Promise<WireRecord[]> {
  const refs = rows.flatMap(({ key }) => refOf(key) ?? [])
  const values = new Map((await store.read(refs)).map((change) => [keyOf(change), change.value]))
  return rows.map(({ key }) => [key, values.get(key) ?? null])
}

/** Cuts records into batches; each keeps the rows at its records' places. */
function batches(rows: readonly OutboxRow[], records: readonly WireRecord[]): Sent[] {
  const cut: Sent[] = []
  let from = 0
  let characters = 0
  records.forEach((record, at) => {
    const size = JSON.stringify(record).length
    const full = at - from >= MOST_RECORDS || characters + size > MOST_CHARACTERS
    if (at > from && full) {
      cut.push({ rows: rows.slice(from, at), records: records.slice(from, at) })
      from = at
      characters = 0
    }
    characters += size
  })
  if (from < records.length) cut.push({ rows: rows.slice(from), records: records.slice(from) })
  return cut
}
