import type { IDBPObjectStore, StoreNames } from 'idb'
import { BLOB_FROM, hashOf, type PackedEvent } from './pack'
import {
  eventsOf,
  openRuns,
  type BlobRef,
  type RunRow,
  type RunSchema,
  type StoredRun,
} from './schema'

/**
 * Writes a run and events of it in one transaction: afterwards all of it is stored, or nothing. Rejects with what the database says,
 * as when there is no room left.
 */
export async function writeRun(run: StoredRun, events: readonly PackedEvent[]): Promise<void> {
  const blobs = new Map<string, string>()
  const refs: BlobRef[] = []
  const keep = async (text: string) => {
    const hash = await hashOf(text)
    blobs.set(hash, text)
    return hash
  }
  for (const [at, { large }] of events.entries())
    for (const { path, text } of large) refs.push({ path: [at, ...path], hash: await keep(text) })
  const { output, ...rest } = run
  const outputText = output === undefined ? '' : JSON.stringify(output)
  const outputBlob = outputText.length < BLOB_FROM ? undefined : await keep(outputText)
  const text = `[${events.map((event) => event.text).join(',')}]`
  const [first] = events

  const db = await openRuns()
  const tx = db.transaction(['runs', 'runEvents', 'runBlobs', 'meta'], 'readwrite')
  const done = tx.done
  // It is awaited below; when a request fails first, nobody would hear of it.
  done.catch(() => {})
  let grown = events.length > 0 ? text.length : 0
  const runBlobs = tx.objectStore('runBlobs')
  for (const [hash, blob] of blobs) {
    const known = await runBlobs.get(hash)
    if (known?.runs.includes(run.id)) continue
    grown += blob.length
    await runBlobs.put({ hash, text: blob, runs: [...(known?.runs ?? []), run.id] })
  }
  const runs = tx.objectStore('runs')
  const size = ((await runs.get(run.id))?.size ?? 0) + grown
  const row: RunRow = {
    ...rest,
    size,
    isEnded: isEnded(run) ? 1 : 0,
    ...(outputBlob === undefined ? output !== undefined && { output } : { outputBlob }),
  }
  void runs.put(row).catch(() => {})
  if (first) {
    const batch = { runId: run.id, seq: first.seq, text, ...(refs.length > 0 && { refs }) }
    void tx
      .objectStore('runEvents')
      .put(batch)
      .catch(() => {})
  }
  if (grown > 0) await addSize(tx.objectStore('meta'), grown)
  await done
}

/** Removes runs with all that belongs to them alone. */
export async function removeRunsById(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const db = await openRuns()
  const tx = db.transaction(['runs', 'runEvents', 'runBlobs', 'meta'], 'readwrite')
  const [runs, runEvents, runBlobs] = [
    tx.objectStore('runs'),
    tx.objectStore('runEvents'),
    tx.objectStore('runBlobs'),
  ]
  let freed = 0
  for (const id of ids) {
    const row = await runs.get(id)
    if (!row) continue
    freed += row.size
    await runs.delete(id)
    await runEvents.delete(eventsOf(id))
    for (const hash of await runBlobs.index('run').getAllKeys(id)) {
      const blob = await runBlobs.get(hash)
      const others = blob?.runs.filter((other) => other !== id) ?? []
      if (blob && others.length > 0) await runBlobs.put({ ...blob, runs: others })
      else await runBlobs.delete(hash)
    }
  }
  await addSize(tx.objectStore('meta'), -freed)
  await tx.done
}

/** Whether a run has come to its end. */
export function isEnded({ status }: Pick<StoredRun, 'status'>): boolean {
  return status !== 'running' && status !== 'waiting'
}

type MetaStore = IDBPObjectStore<RunSchema, StoreNames<RunSchema>[], 'meta', 'readwrite'>

async function addSize(meta: MetaStore, by: number): Promise<void> {
  await meta.put(Math.max(0, ((await meta.get('size')) ?? 0) + by), 'size')
}
