/** Listeners per key, so that a change wakes only those of its keys. */
export function keyedListeners() {
  const byKey = new Map<string, Set<() => void>>()
  return {
    /** Adds a listener of a key; answers how to remove it. */
    add(key: string, listener: () => void): () => void {
      let listeners = byKey.get(key)
      if (!listeners) byKey.set(key, (listeners = new Set()))
      listeners.add(listener)
      const own = listeners
      return () => {
        own.delete(listener)
        if (own.size === 0 && byKey.get(key) === own) byKey.delete(key)
      }
    },
    wake(keys: readonly string[]): void {
      if (byKey.size === 0) return
      // Copies: a listener may add and remove listeners.
      for (const key of keys) Array.from(byKey.get(key) ?? []).forEach((listener) => listener())
    },
    /** Number of keys that somebody listens to. */
    size: () => byKey.size,
  }
}
