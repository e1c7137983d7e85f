import * as lucide from 'lucide-react'
import type { LucideIcon } from 'lucide-react'

const drawn = new Set<unknown>(Object.values(lucide.icons))

/** Every icon of the set under each of its names, former ones included; only ever imported lazily. */
export const allIcons = Object.fromEntries(
  Object.entries(lucide).filter(([, icon]) => drawn.has(icon)),
) as Readonly<Record<string, LucideIcon>>
