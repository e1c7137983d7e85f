import { useSyncExternalStore } from 'react'

const KEY = 'espalier.keys'

/** The keys that a person gave to commands and actions, by their ids; none where the list is empty. */
export type Keymap = Readonly<Record<string, readonly string[]>>

const listeners = new Set<() => void>()
let own: Keymap | undefined

/** What this browser has other keys for. */
export function readKeymap(): Keymap {
  return (own ??= read())
}

/** The keys that count for something with keys: a person's own, otherwise the ones it comes with. */
export function keysOf({ id, keys }: { readonly id: string; readonly keys?: readonly string[] }) {
  const keymap = readKeymap()
  return (Object.hasOwn(keymap, id) ? keymap[id] : keys) ?? []
}

/** Remembers other keys in this browser; they count at once. */
export function changeKeymap(next: Keymap): void {
  own = next
  try {
    if (Object.keys(next).length === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(next))
  } catch {
    // It lasts as long as the page then.
  }
  for (const listener of listeners) listener()
}

/** Calls back when other keys count, here or in another tab; answers how to stop. */
export function watchKeymap(listener: () => void): () => void {
  const stored = (event: StorageEvent) => {
    if (event.key !== KEY) return
    own = undefined
    listener()
  }
  listeners.add(listener)
  globalThis.addEventListener?.('storage', stored)
  return () => {
    listeners.delete(listener)
    globalThis.removeEventListener?.('storage', stored)
  }
}

/** The first of the keys that count for something; `undefined` where it has none. */
export function useKeys(id: string, keys: string): string | undefined {
  return useSyncExternalStore(watchKeymap, () => keysOf({ id, keys: [keys] })[0])
}

function read(): Keymap {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    if (typeof stored !== 'object' || stored === null) return {}
    const entries = Object.entries(stored).filter(([, keys]) => isKeys(keys))
    return Object.fromEntries(entries) as Keymap
  } catch {
    return {} // Blocked, or written by something else.
  }
}

function isKeys(value: unknown): boolean {
  return Array.isArray(value) && value.every((keys) => typeof keys === 'string')
}
