import type { ReactNode } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import { Glyph } from '../Icon/Glyph'
import styles from './Badge.module.css'

export interface BadgeProps {
  text?: string
  tone?: 'neutral' | 'primary' | 'success' | 'warning' | 'danger' | 'info'
  variant?: 'soft' | 'solid' | 'outline'
  icon?: string
  children?: ReactNode
}

/** A short status or count beside something else. */
export function Badge(props: BadgeProps & RootProps) {
  const { text, tone = 'neutral', variant = 'soft', icon, children, className, ...root } = props
  return (
    <span
      {...root}
      className={classNames(styles.badge, className)}
      data-tone={tone}
      data-variant={variant}
    >
      {icon && <Glyph name={icon} size={12} />}
      {text && <span className={styles.text}>{text}</span>}
      {children}
    </span>
  )
}
