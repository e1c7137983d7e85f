import type { LucideIcon } from 'lucide-react'
import { createElement, type CSSProperties, useSyncExternalStore } from 'react'
import { iconName } from './iconName'
import { askFor, loadedIcon, onIconLoaded } from './lazyIcons'

/** How a glyph is drawn; sizes are CSS pixels. */
export interface GlyphProps {
  name: string
  size?: number | undefined
  strokeWidth?: number
  className?: string | undefined
  style?: CSSProperties | undefined
}

/** Stands in for a name that the set does not have. */
const NEUTRAL = 'circle-dashed'

/** Draws an icon by name inside another component; until it has arrived its place is kept. */
export function Glyph({ name, size = 16, strokeWidth = 1.9, ...rest }: GlyphProps) {
  const known = iconName(name)
  const icon = useSyncExternalStore<LucideIcon | null | undefined>(
    onIconLoaded,
    () => (known === '' ? loadedIcon(NEUTRAL) : (loadedIcon(known) ?? orNeutral(known))),
    () => undefined,
  )
  if (icon === undefined) askFor(known)
  const place = { ...rest, style: { flexShrink: 0, ...rest.style }, 'aria-hidden': true }
  if (!icon) return <svg {...place} width={size} height={size} />
  return createElement(icon, { ...place, size, strokeWidth, focusable: false })
}

function orNeutral(name: string): LucideIcon | null | undefined {
  return loadedIcon(name) === null ? loadedIcon(NEUTRAL) : undefined
}
