/**
 * An immutable map from string to value, cut into hash buckets that lie on pages.
 *
 * Changing one entry copies one bucket of about a dozen entries, one page and the array of pages, so an
 * edit costs microseconds at 100,000 entries. (One big object costs milliseconds: V8 leaves its fast
 * mode as objects grow; see ADR 1.) Untouched buckets and pages keep their identity, so a difference is
 * found by comparing references.
 */
export interface Buckets<T> {
  /** Number of entries. */
  readonly size: number
  /** Number of buckets; a power of two. */
  readonly count: number
  readonly pages: readonly Page<T>[]
}

type Bucket<T> = Readonly<Record<string, T>>
type Page<T> = readonly Bucket<T>[]

const AVERAGE = 12
const GROW_ABOVE = 24
/** Buckets on a page, as a power of two: with 64 a map of 100,000 has about 130 pages. */
const PAGE_BITS = 6
const PAGE_MASK = (1 << PAGE_BITS) - 1

const EMPTY: Buckets<never> = { size: 0, count: 1, pages: [[{}]] }

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
export function getEntry<T>({ pages, count }: Buckets<T>, key: string): T | undefined {
  const at = hash(key) & (count - 1)
  const bucket = pages[at >> PAGE_BITS]?.[at & PAGE_MASK]
  return bucket !== undefined && Object.hasOwn(bucket, key) ? bucket[key] : undefined
}

/** A map made at once from entries; a later entry of the same key wins. */
export function bucketsOf<T>(entries: Iterable<readonly [string, T]>): Buckets<T> {
  const all = new Map(entries)
  if (all.size === 0) return emptyBuckets()
  let count = 1
  while (count * AVERAGE < all.size) count *= 2
  const pages: Record<string, T>[][] = []
  for (let at = 0; at < count; at++) (pages[at >> PAGE_BITS] ??= []).push({})
  for (const [key, value] of all) {
    const at = hash(key) & (count - 1)
    define(pages[at >> PAGE_BITS]?.[at & PAGE_MASK], key, value)
  }
  return { size: all.size, count, pages }
}

/** The map after some entries were put (`value`) or taken out (`undefined`). Same map if nothing differs. */
export function withEntries<T>(
  map: Buckets<T>,
  changes: Iterable<readonly [string, T | undefined]>,
): Buckets<T> {
  let { size } = map
  let pages: Page<T>[] | undefined
  const copiedPages = new Map<number, Bucket<T>[]>()
  const copied = new Map<number, Record<string, T>>()

  for (const [key, value] of changes) {
    const at = hash(key) & (map.count - 1)
    const current = copied.get(at) ?? map.pages[at >> PAGE_BITS]?.[at & PAGE_MASK] ?? {}
    const has = Object.hasOwn(current, key)
    if (value === undefined ? !has : has && current[key] === value) continue
    let bucket = copied.get(at)
    if (!bucket) {
      bucket = { ...current }
      copied.set(at, bucket)
      let page = copiedPages.get(at >> PAGE_BITS)
      if (!page) {
        page = map.pages[at >> PAGE_BITS]?.slice() ?? []
        copiedPages.set(at >> PAGE_BITS, page)
        pages ??= map.pages.slice()
        pages[at >> PAGE_BITS] = page
      }
      page[at & PAGE_MASK] = bucket
    }
    if (value === undefined) {
      delete bucket[key]
      size -= 1
    } else {
      if (!has) size += 1
      define(bucket, key, value)
    }
  }
  if (!pages) return map
  const next = { size, count: map.count, pages }
  return size > map.count * GROW_ABOVE ? bucketsOf(entriesOf(next)) : next
}

/** All entries, in no particular order. */
export function* entriesOf<T>({ pages }: Buckets<T>): Generator<[string, T]> {
  for (const page of pages) {
    for (const bucket of page) {
      for (const key of Object.keys(bucket)) {
        const value = bucket[key]
        if (value !== undefined) yield [key, value]
      }
    }
  }
}

/**
 * The keys whose values differ between two maps, found by the identity of pages and buckets: the cost is
 * that of what changed, not of the map. A change of the number of buckets compares everything once.
 */
export function changedKeys<T>(before: Buckets<T>, after: Buckets<T>): string[] {
  if (before === after) return []
  if (before.count !== after.count) {
    const keys = new Set<string>()
    for (const [key, value] of entriesOf(after)) if (getEntry(before, key) !== value) keys.add(key)
    for (const [key] of entriesOf(before)) if (getEntry(after, key) === undefined) keys.add(key)
    return [...keys]
  }
  const keys: string[] = []
  after.pages.forEach((page, pageAt) => {
    const oldPage = before.pages[pageAt] ?? []
    if (page === oldPage) return
    page.forEach((bucket, at) => {
      const old = oldPage[at] ?? {}
      if (bucket !== old) keys.push(...differingKeys(old, bucket))
    })
  })
  return keys
}

function differingKeys<T>(old: Bucket<T>, bucket: Bucket<T>): string[] {
  const changed = Object.keys(bucket).filter(
    (key) => !Object.hasOwn(old, key) || old[key] !== bucket[key],
  )
  return [...changed, ...Object.keys(old).filter((key) => !Object.hasOwn(bucket, key))]
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
