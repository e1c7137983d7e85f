import type { LucideIcon } from 'lucide-react'

type IconSet = Readonly<Record<string, LucideIcon>>

let all: IconSet | undefined
let loading: Promise<void> | undefined
const listeners = new Set<() => void>()

/** Tells when the icons beyond the curated ones have arrived. Answers how to stop listening. */
export function onIconLoaded(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** An icon beyond the curated ones: `undefined` before they arrive, `null` when there is no such name. */
export function loadedIcon(name: string): LucideIcon | null | undefined {
  if (!all) return undefined
  const key = pascalCase(name)
  return Object.hasOwn(all, key) ? (all[key] ?? null) : null
}

/** Fetches the whole set once, on the first name outside the curated ones. A failed fetch may be asked again. */
export function askFor(name: string): void {
  if (!all && name !== '') loading ??= load()
}

async function load(): Promise<void> {
  try {
    const { allIcons } = await import('./allIcons')
    all = allIcons
    for (const listener of listeners) listener()
  } catch {
    loading = undefined
  }
}

function pascalCase(name: string): string {
  return name
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
}
