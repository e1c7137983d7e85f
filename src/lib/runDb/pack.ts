import type { RunEvent } from '@/model/workflow/run/events'
import type { BlobRef } from './schema'

/** Characters of JSON from which on a value lies in a blob. */
export const BLOB_FROM = 256 * 1024

/** The fields of events that hold values of people, and how deep the values lie in them. */
const VALUES: Readonly<Record<string, number>> = {
  input: 0,
  item: 0,
  value: 0,
  output: 0,
  graph: 0,
  outputs: 1,
  error: 1,
  given: 2,
}

/** An event as text, with its large values apart. */
export interface PackedEvent {
  readonly seq: number
  readonly text: string
  readonly large: readonly { readonly path: readonly string[]; readonly text: string }[]
}

/** Makes an event ready to be stored. It is read at once, so that what becomes of its values later is not in it. */
export function packEvent(event: RunEvent): PackedEvent {
  const text = JSON.stringify(event)
  if (text.length < BLOB_FROM) return { seq: event.seq, text, large: [] }
  const large: { path: readonly string[]; text: string }[] = []
  const entries = Object.entries(event).map(([key, value]: [string, unknown]) => {
    const depth = Object.hasOwn(VALUES, key) ? VALUES[key] : undefined
    return [key, depth === undefined ? value : without(value, [key], depth)] as const
  })
  return { seq: event.seq, text: JSON.stringify(Object.fromEntries(entries)), large }

  function without(value: unknown, path: readonly string[], depth: number): unknown {
    if (depth > 0 && typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]: [string, unknown]) => [
          key,
          without(inner, [...path, key], depth - 1),
        ]),
      )
    }
    const json: string | undefined = JSON.stringify(value)
    if (json === undefined || json.length < BLOB_FROM) return value
    large.push({ path, text: json })
    return null
  }
}

/** The events of a batch, with the values of its blobs in their places. A blob that is gone leaves `null`. */
export function unpackEvents(
  text: string,
  refs: readonly BlobRef[],
  blobs: ReadonlyMap<string, string>,
): readonly RunEvent[] {
  const events = JSON.parse(text) as RunEvent[]
  for (const { path, hash } of refs) {
    const blob = blobs.get(hash)
    if (blob !== undefined) put(events, path, JSON.parse(blob))
  }
  return events
}

function put(root: object, path: readonly (string | number)[], value: unknown): void {
  let at = root as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) at = at[key] as typeof at
  const last = path.at(-1)
  // As a field of its own, whatever it is called.
  if (last !== undefined)
    Object.defineProperty(at, last, { value, enumerable: true, writable: true, configurable: true })
}

/** The SHA-256 of a text, as hex. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
