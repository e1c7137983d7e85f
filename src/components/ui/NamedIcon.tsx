import { Component, type LucideIcon } from 'lucide-react'
import { memo, useSyncExternalStore } from 'react'

type Icons = Readonly<Record<string, LucideIcon>>

interface NamedIconProps {
  /** A name of the lucide set, such as `rows-3`; others draw the sign for a component. */
  readonly name: string
  /** In px; 16 unless given. */
  readonly size?: number
}

// As many bytes as the rest of the palette: they come right behind the first load and keep nothing waiting.
let icons: Icons | undefined
const waiting = new Set<() => void>()
void load()

async function load(): Promise<void> {
  try {
    icons = (await import('./namedIcons')).namedIcons
    for (const wake of waiting) wake()
  } catch {
    // Without them every icon is an empty place.
  }
}

/** Draws the icon that a definition or a command names; its place is empty for the moment until the set is there. */
export const NamedIcon = memo(function NamedIcon({ name, size = 16 }: NamedIconProps) {
  const known = useSyncExternalStore(subscribe, current)
  if (!known) return <svg width={size} height={size} aria-hidden />
  const Icon = Object.hasOwn(known, name) ? (known[name] ?? Component) : Component
  return <Icon size={size} aria-hidden />
})

function subscribe(wake: () => void): () => void {
  // Once they are there nothing changes any more.
  if (icons) return () => {}
  waiting.add(wake)
  return () => waiting.delete(wake)
}

function current(): Icons | undefined {
  return icons
}
