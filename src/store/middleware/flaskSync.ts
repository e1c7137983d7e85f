import { db } from '@/lib/db'
import { requestJson } from '@/lib/http'
import { HttpError } from '@/lib/httpErrors'
import type { FlaskStats } from '@/sync/transport'

/*
 * The seed's client of /api/storage, for whole documents of the open project. The editor itself sends
 * records (store/sync); these calls go straight to the server and past what this browser stores.
 */

/** Puts a document on the server, or removes it with `delete`. Rejects with a sentence. */
export async function syncToFlask(
  store: string,
  id: string,
  data: unknown,
  operation: 'put' | 'delete' = 'put',
): Promise<void> {
  const path = documentPath(store, id)
  if (operation === 'put') await requestJson(path, { method: 'PUT', body: { value: data } })
  else await requestJson(path, { method: 'DELETE' }).catch(unlessMissing)
}

/** A document of the server; `null` when there is none. Rejects with a sentence. */
export async function fetchFromFlask(store: string, id: string): Promise<unknown> {
  const answer = await requestJson(documentPath(store, id)).catch(unlessMissing)
  return (answer as { value?: unknown } | null)?.value ?? null
}

/** Puts documents by key: `{ 'files:file-1': … }`. Those of other keys stay. Rejects with a sentence. */
export async function syncAllToFlask(data: Readonly<Record<string, unknown>>): Promise<void> {
  await requestJson(`/api/storage/import${query()}`, { method: 'POST', body: data })
}

/** Every document of the open project on the server, by key. Rejects with a sentence. */
export async function fetchAllFromFlask(): Promise<Record<string, unknown>> {
  return (await requestJson(`/api/storage/export${query()}`)) as Record<string, unknown>
}

/** How much the server holds of the open project. Rejects with a sentence. */
export async function getFlaskStats(): Promise<FlaskStats> {
  return (await requestJson(`/api/storage/stats${query()}`)) as FlaskStats
}

/** Removes everything that the server holds of the open project. Rejects with a sentence. */
export async function clearFlaskStorage(): Promise<void> {
  await requestJson(`/api/storage/clear${query()}`, { method: 'POST' })
}

function documentPath(store: string, id: string): string {
  return `/api/storage/${encodeURIComponent(`${store}:${id}`)}${query()}`
}

function query(): string {
  return `?space=${encodeURIComponent(db.activeProjectId)}`
}

function unlessMissing(error: unknown): null {
  if (error instanceof HttpError && error.status === 404) return null
  throw error
}
