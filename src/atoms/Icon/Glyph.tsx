import type { LucideIcon } from 'lucide-react'
import { createElement, type CSSProperties, useSyncExternalStore } from 'react'
import { CURATED } from './curated'
import { askFor, loadedIcon, onIconLoaded } from './lazyIcons'
import { iconName } from './iconName'

/** How a glyph is drawn; sizes are CSS pixels. */
export interface GlyphProps {
  name: string
  size?: number | undefined
  strokeWidth?: number
  className?: string | undefined
  style?: CSSProperties | undefined
}

/** Draws an icon by name inside another component; a name that does not exist is a neutral mark. */
export function Glyph({ name, size = 16, strokeWidth = 1.9, ...rest }: GlyphProps) {
  const known = iconName(name)
  const curated = Object.hasOwn(CURATED, known) ? CURATED[known] : undefined
  const lazy = useSyncExternalStore<LucideIcon | null | undefined>(
    onIconLoaded,
    () => (curated ? undefined : loadedIcon(known)),
    () => undefined,
  )
  if (!curated && lazy === undefined) askFor(known)
  const drawn = curated ?? lazy ?? CURATED['circle-dashed']
  if (!drawn) return null
  return createElement(drawn, {
    ...rest,
    size,
    strokeWidth,
    'aria-hidden': true,
    focusable: false,
    style: { flexShrink: 0, ...rest.style },
  })
}
