import { Component } from 'lucide-react'
import { memo } from 'react'
import { namedIcons } from './namedIcons'

interface NamedIconProps {
  /** A name of the lucide set, such as `rows-3`; others draw the sign for a component. */
  readonly name: string
  /** In px; 16 unless given. */
  readonly size?: number
}

/** Draws the icon that a definition or a command names. */
export const NamedIcon = memo(function NamedIcon({ name, size = 16 }: NamedIconProps) {
  const Icon = Object.hasOwn(namedIcons, name) ? (namedIcons[name] ?? Component) : Component
  return <Icon size={size} aria-hidden />
})
