import type { ReactNode } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import styles from './Heading.module.css'

export interface HeadingProps {
  text?: string
  level?: number
  size?: 'auto' | 'xs' | 'sm' | 'md' | 'lg' | 'xl' | '2xl'
  align?: 'start' | 'center' | 'end'
  children?: ReactNode
}

const TAGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const
const SIZES = ['2xl', 'xl', 'lg', 'md', 'sm', 'xs'] as const

/** A heading; its level is the outline of the page, its size may differ. */
export function Heading(props: HeadingProps & RootProps) {
  const { text, level = 2, size = 'auto', align, children, className, ...root } = props
  const at = Math.min(6, Math.max(1, Math.round(Number(level)) || 2)) - 1
  const Tag = TAGS[at] ?? 'h2'
  return (
    <Tag
      {...root}
      className={classNames(styles.heading, className)}
      data-size={size === 'auto' ? SIZES[at] : size}
      data-align={align}
    >
      {text}
      {children}
    </Tag>
  )
}
