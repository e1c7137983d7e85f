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
type Changes<T> = readonly (readonly [string, T | undefined])[]
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
  before: Buckets<T>,
  entries: Iterable<readonly [string, T | undefined]>,
): Buckets<T> {
  const changes = Array.isArray(entries) ? (entries as Changes<T>) : [...entries]
  const map = roomFor(before, changes)
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
  return pages ? { size, count: map.count, pages } : before
}

/** The map with so many buckets that what is about to come finds room; the same one where it has them. */
function roomFor<T>(map: Buckets<T>, changes: Changes<T>): Buckets<T> {
  if (map.size + changes.length <= map.count * GROW_ABOVE) return map
  const fresh = new Set<string>()
  for (const [key, value] of changes) {
    if (value !== undefined && getEntry(map, key) === undefined) fresh.add(key)
  }
  const size = map.size + fresh.size
  if (size <= map.count * GROW_ABOVE) return map
  let { count } = map
  while (count * AVERAGE < size) count *= 2
  return spread(map, count)
}

/** The same entries in more buckets: each is cut by the next bits of the hash, so that nothing else is looked at. */
function spread<T>(map: Buckets<T>, count: number): Buckets<T> {
  const pages: Record<string, T>[][] = []
  for (let at = 0; at < count; at++) (pages[at >> PAGE_BITS] ??= []).push({})
  for (const page of map.pages) {
    for (const bucket of page) {
      for (const key of Object.keys(bucket)) {
        const at = hash(key) & (count - 1)
        const value = bucket[key]
        if (value !== undefined) define(pages[at >> PAGE_BITS]?.[at & PAGE_MASK], key, value)
      }
    }
  }
  return { size: map.size, count, pages }
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
 * that of what changed, not of the map. Where the number of buckets changed, each bucket of the smaller map is
 * compared once with those that it was cut into.
 */
export function changedKeys<T>(before: Buckets<T>, after: Buckets<T>): string[] {
  if (before === after) return []
  if (before.count < after.count) return keysAfterCut(before, after)
  if (before.count > after.count) return keysAfterCut(after, before)
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

function keysAfterCut<T>(few: Buckets<T>, many: Buckets<T>): string[] {
  const keys: string[] = []
  let found = 0
  for (let at = 0; at < many.count; at++) {
    const bucket = bucketAt(many, at)
    const whole = bucketAt(few, at & (few.count - 1))
    for (const key of Object.keys(bucket)) {
      const has = Object.hasOwn(whole, key)
      if (has) found += 1
      if (!has || whole[key] !== bucket[key]) keys.push(key)
    }
  }
  // Mostly all of the smaller map is in the larger one.
  if (found === few.size) return keys
  for (let at = 0; at < few.count; at++) {
    for (const key of Object.keys(bucketAt(few, at))) {
      if (!Object.hasOwn(bucketAt(many, hash(key) & (many.count - 1)), key)) keys.push(key)
    }
  }
  return keys
}

function bucketAt<T>({ pages }: Buckets<T>, at: number): Bucket<T> {
  return pages[at >> PAGE_BITS]?.[at & PAGE_MASK] ?? {}
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
