/**
 * An immutable map from string to value, cut into hash buckets.
 *
 * Changing one entry copies one bucket of about 64 entries and the array of buckets, so an edit costs
 * microseconds at 100,000 entries. (One big object costs milliseconds: V8 leaves its fast mode near
 * 1,000 keys; see ADR 1.) Untouched buckets keep their identity, so a difference is found by comparing
 * bucket references.
 */
export interface Buckets<T> {
  /** Number of entries. */
  readonly size: number
  /** The buckets; their number is a power of two. */
  readonly parts: readonly Readonly<Record<string, T>>[]
}

const AVERAGE = 64
const GROW_ABOVE = 128

const EMPTY: Buckets<never> = { size: 0, parts: [{}] }

/** The map without entries. */
export function emptyBuckets<T>(): Buckets<T> {
  return EMPTY
}

/** FNV-1a over UTF-16 code units: short, well spread over ids, the same everywhere. */
function hash(key: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < key.length; i++) {
    h ^= key.charCodeAt(i)
    h = Math.imul(h, 0x01000193)
  }
  return (h ^ (h >>> 15)) >>> 0
}

/** The value under a key; `undefined` when there is none. Safe for keys such as `__proto__`. */
export function getEntry<T>({ parts }: Buckets<T>, key: string): T | undefined {
  const part = parts[hash(key) & (parts.length - 1)]
  return part !== undefined && Object.hasOwn(part, key) ? part[key] : undefined
}

/** A map made at once from entries; a later entry of the same key wins. */
export function bucketsOf<T>(entries: Iterable<readonly [string, T]>): Buckets<T> {
  const all = new Map(entries)
  if (all.size === 0) return emptyBuckets()
  let count = 1
  while (count * AVERAGE < all.size) count *= 2
  const parts: Record<string, T>[] = Array.from({ length: count }, () => ({}))
  for (const [key, value] of all) define(parts[hash(key) & (count - 1)], key, value)
  return { size: all.size, parts }
}

/** The map after some entries were put (`value`) or taken out (`undefined`). Same map if nothing differs. */
export function withEntries<T>(
  map: Buckets<T>,
  changes: Iterable<readonly [string, T | undefined]>,
): Buckets<T> {
  let { size } = map
  let parts: Readonly<Record<string, T>>[] | undefined
  const copied = new Map<number, Record<string, T>>()
  const mask = map.parts.length - 1

  for (const [key, value] of changes) {
    const at = hash(key) & mask
    const current = copied.get(at) ?? map.parts[at] ?? {}
    const has = Object.hasOwn(current, key)
    if (value === undefined ? !has : has && current[key] === value) continue
    let part = copied.get(at)
    if (!part) {
      part = { ...current }
      copied.set(at, part)
      parts ??= [...map.parts]
      parts[at] = part
    }
    if (value === undefined) {
      delete part[key]
      size -= 1
    } else {
      if (!has) size += 1
      define(part, key, value)
    }
  }
  if (!parts) return map
  const next = { size, parts }
  return size > parts.length * GROW_ABOVE ? bucketsOf(entriesOf(next)) : next
}

/** All entries, in no particular order. */
export function* entriesOf<T>({ parts }: Buckets<T>): Generator<[string, T]> {
  for (const part of parts) {
    for (const key of Object.keys(part)) {
      const value = part[key]
      if (value !== undefined) yield [key, value]
    }
  }
}

/**
 * The keys whose values differ between two maps, found by bucket identity: the cost is that of the
 * changed buckets, not of the map. A change of the number of buckets compares everything once.
 */
export function changedKeys<T>(before: Buckets<T>, after: Buckets<T>): string[] {
  if (before === after) return []
  if (before.parts.length !== after.parts.length) {
    const keys = new Set<string>()
    for (const [key, value] of entriesOf(after)) if (getEntry(before, key) !== value) keys.add(key)
    for (const [key] of entriesOf(before)) if (getEntry(after, key) === undefined) keys.add(key)
    return [...keys]
  }
  const keys: string[] = []
  after.parts.forEach((part, at) => {
    const old = before.parts[at] ?? {}
    if (part === old) return
    for (const key of Object.keys(part)) {
      if (!Object.hasOwn(old, key) || old[key] !== part[key]) keys.push(key)
    }
    for (const key of Object.keys(old)) if (!Object.hasOwn(part, key)) keys.push(key)
  })
  return keys
}

/** Plain assignment would treat the key `__proto__` as the prototype. */
function define<T>(part: Record<string, T> | undefined, key: string, value: T): void {
  if (!part) return
  if (key === '__proto__') {
    Object.defineProperty(part, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  } else {
    part[key] = value
  }
}
