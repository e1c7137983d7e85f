import { inject } from 'vitest'
import { createDb } from '@/lib/db'
import { createAppStore, type AppStore } from '@/store'
import { httpTransport } from '@/store/sync/httpTransport'
import type { Services } from '@/store/services'
import type { Fault, Seen } from './fault'

/** Asks the server or its proxy, past everything that the app has. */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = init.body ? { 'Content-Type': 'application/json' } : undefined
  return fetch(inject('flaskUrl') + path, headers ? { ...init, headers } : init)
}

/** The way to the server misbehaves like this from now on. */
export async function breakWith(fault: Fault): Promise<void> {
  await ask('/__fault', { method: 'POST', body: JSON.stringify(fault) })
}

/** The server runs, and the way to it is as it should be. */
export async function heal(): Promise<void> {
  await breakWith({ kind: 'none' })
  await startServer()
}

/** Starts the server that a fault killed. */
export async function startServer(): Promise<void> {
  await ask('/__start', { method: 'POST' })
}

/** The requests since the last call. */
export async function requests(): Promise<Seen[]> {
  return (await (await ask('/__seen')).json()) as Seen[]
}

/** Removes everything that the server holds of the spaces. */
export async function emptyServer(...spaces: string[]): Promise<void> {
  for (const space of ['default', '_projects', ...spaces]) {
    await ask(`/api/v1/spaces/${encodeURIComponent(space)}`, { method: 'DELETE' })
  }
}

/** What the server holds of a space, by key. */
export async function serverHolds(space = 'default'): Promise<Record<string, unknown>> {
  const response = await ask(`/api/storage/export?space=${encodeURIComponent(space)}`)
  return (await response.json()) as Record<string, unknown>
}

/** Removes every database of this origin. */
export async function emptyBrowser(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name) await settled(indexedDB.deleteDatabase(name))
  }
}

/** The outcome of a request of IndexedDB. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('It failed.')))
  })
}

let made = 0

/** A browser of its own: a store over real databases, in front of the real server. */
export function newBrowser(overrides: Partial<Services> = {}): {
  store: AppStore
  services: Services
} {
  made += 1
  const services: Services = {
    db: createDb({ name: `browser-${made}` }),
    remote: httpTransport,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    randomBit: () => Math.random() < 0.5,
    ...overrides,
  }
  return { store: createAppStore(services), services }
}
