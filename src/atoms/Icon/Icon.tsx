import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import { Glyph } from './Glyph'
import styles from './Icon.module.css'

export interface IconProps {
  name?: string
  size?: number
  color?: string
  label?: string
}

/** A glyph of the icon set; without a label it is decoration and hidden from screen readers. */
export function Icon({
  name = '',
  size = 20,
  color,
  label,
  className,
  style,
  ...root
}: IconProps & RootProps) {
  return (
    <span
      role={label ? 'img' : undefined}
      aria-label={label || undefined}
      {...root}
      className={classNames(styles.icon, className)}
      style={{ color: color || undefined, ...style }}
    >
      <Glyph name={name} size={size} />
    </span>
  )
}
