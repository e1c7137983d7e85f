import type { RunEvent } from '@/model/workflow/run/events'
import type { Json } from '@/model/json'
import { unpackEvents } from './pack'
import { eventsOf, openRuns, runsOf, type RunRow, type StoredRun } from './schema'

/** A stored run; `undefined` when there is none. */
export async function readRun(id: string): Promise<StoredRun | undefined> {
  const row = await (await openRuns()).get('runs', id)
  return row && runOf(row)
}

/** The runs of a workflow, the latest first. */
export async function readRuns(
  projectId: string,
  workflowId: string,
): Promise<readonly StoredRun[]> {
  const db = await openRuns()
  const rows = await db.getAllFromIndex('runs', 'workflow', runsOf(projectId, workflowId))
  return Promise.all(rows.toReversed().map(runOf))
}

/** The runs of a project that have not come to their end. */
export async function readUnfinished(projectId: string): Promise<readonly StoredRun[]> {
  const db = await openRuns()
  const rows = await Promise.all(
    ['running', 'waiting'].map((status) =>
      db.getAllFromIndex('runs', 'status', IDBKeyRange.only([projectId, status])),
    ),
  )
  return Promise.all(rows.flat().map(runOf))
}

/** The events of a run in their order; with `after` those that came after the event of that number. */
export async function readEvents(runId: string, after = -1): Promise<readonly RunEvent[]> {
  const db = await openRuns()
  const from = after < 0 ? -Infinity : await batchWith(runId, after)
  const batches = await db.getAll('runEvents', IDBKeyRange.bound([runId, from], [runId, Infinity]))
  const events: RunEvent[] = []
  for (const { text, refs = [] } of batches) {
    const blobs = await readBlobs(refs.map(({ hash }) => hash))
    for (const event of unpackEvents(text, refs, blobs)) if (event.seq > after) events.push(event)
  }
  return events
}

/** Where the batch begins that an event lies in. */
async function batchWith(runId: string, seq: number): Promise<number> {
  const { lower } = eventsOf(runId)
  const db = await openRuns()
  const range = IDBKeyRange.bound(lower, [runId, seq])
  const cursor = await db.transaction('runEvents').store.openKeyCursor(range, 'prev')
  return cursor?.key[1] ?? -Infinity
}

async function readBlobs(hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (hashes.length === 0) return new Map()
  const db = await openRuns()
  const blobs = await Promise.all([...new Set(hashes)].map((hash) => db.get('runBlobs', hash)))
  return new Map(blobs.flatMap((blob) => (blob ? [[blob.hash, blob.text] as const] : [])))
}

async function runOf(row: RunRow): Promise<StoredRun> {
  const { isEnded: _, size: __, outputBlob, ...run } = row
  if (outputBlob === undefined) return run
  const text = (await readBlobs([outputBlob])).get(outputBlob)
  return text === undefined ? run : { ...run, output: JSON.parse(text) as Json }
}
