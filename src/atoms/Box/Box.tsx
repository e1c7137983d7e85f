import type { ReactNode } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import { spacing } from '../spacing'
import { unless } from '../unless'
import styles from './Box.module.css'

export interface BoxProps {
  padding?: string
  background?: 'none' | 'muted' | 'card' | 'accent' | 'primary'
  border?: boolean
  radius?: 'none' | 'sm' | 'md' | 'lg' | 'xl' | 'full'
  shadow?: 'none' | 'sm' | 'md' | 'lg'
  children?: ReactNode
}

/** A plain container: room, a surface, a frame around other components. */
export function Box(props: BoxProps & RootProps) {
  const { padding, background, border, radius, shadow, children, className, style, ...root } = props
  return (
    <div
      {...root}
      className={classNames(styles.box, className)}
      data-background={unless(background, 'none')}
      data-border={border || undefined}
      data-radius={unless(radius, 'none')}
      data-shadow={unless(shadow, 'none')}
      style={{ padding: spacing(padding), ...style }}
    >
      {children}
    </div>
  )
}
