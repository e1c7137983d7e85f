import type { LucideIcon } from 'lucide-react'

type IconSet = Readonly<Record<string, LucideIcon>>

let curated: IconSet = {}
let all: IconSet | undefined
let loadingAll: Promise<void> | undefined
const listeners = new Set<() => void>()

// The curated icons are a chunk of their own that starts to load with the first component: a page is
// drawn without waiting for them, and each glyph keeps its place.
const loadingCurated = loadCurated()

/** Tells when icons have arrived. Answers how to stop listening. */
export function onIconLoaded(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** An icon by its name: `undefined` before it has arrived, `null` when there is no such name. */
export function loadedIcon(name: string): LucideIcon | null | undefined {
  if (Object.hasOwn(curated, name)) return curated[name]
  if (!all) return undefined
  const key = pascalCase(name)
  return Object.hasOwn(all, key) ? (all[key] ?? null) : null
}

/** Fetches the whole set once, for a name outside the curated ones. A failed fetch may be asked again. */
export function askFor(name: string): void {
  if (!all && name !== '') void fetchFor(name)
}

async function fetchFor(name: string): Promise<void> {
  await loadingCurated
  if (!all && !Object.hasOwn(curated, name)) await (loadingAll ??= loadAll())
}

async function loadCurated(): Promise<void> {
  try {
    const { CURATED } = await import('./curated')
    curated = CURATED
    wake()
  } catch {
    // Without a network the places of the glyphs stay empty; the page is the same otherwise.
  }
}

async function loadAll(): Promise<void> {
  try {
    const { allIcons } = await import('./allIcons')
    all = allIcons
    wake()
  } catch {
    loadingAll = undefined
  }
}

function wake(): void {
  for (const listener of listeners) listener()
}

function pascalCase(name: string): string {
  return name
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
}
