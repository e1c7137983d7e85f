import type { ReactNode } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import { unless } from '../unless'
import styles from './Text.module.css'

export interface TextProps {
  text?: string
  as?: 'p' | 'span' | 'small' | 'strong' | 'em' | 'div'
  size?: 'xs' | 'sm' | 'md' | 'lg' | 'xl'
  weight?: 'regular' | 'medium' | 'semibold' | 'bold'
  tone?: 'inherit' | 'default' | 'muted' | 'primary' | 'success' | 'warning' | 'danger'
  align?: 'start' | 'center' | 'end'
  truncate?: boolean
  children?: ReactNode
}

/** Running text; line breaks in it are kept. */
export function Text(props: TextProps & RootProps) {
  const {
    text,
    as = 'p',
    size,
    weight,
    tone,
    align,
    truncate,
    children,
    className,
    ...root
  } = props
  // A paragraph ends where a block begins, so text that holds other components is a division.
  const Tag = children && as === 'p' ? 'div' : as
  return (
    <Tag
      {...root}
      className={classNames(styles.text, size === 'md' && styles.md, className)}
      data-size={unless(size, 'md')}
      data-weight={unless(weight, 'regular')}
      data-tone={unless(tone, 'inherit')}
      data-align={unless(align, 'start')}
      data-truncate={truncate || undefined}
    >
      {text}
      {children}
    </Tag>
  )
}
