import type { ReactNode } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import styles from './Section.module.css'

export interface SectionProps {
  size?: 'sm' | 'md' | 'lg'
  background?: 'none' | 'muted' | 'card' | 'primary'
  maxWidth?: 'sm' | 'md' | 'lg' | 'xl' | 'full'
  label?: string
  children?: ReactNode
}

/** A band across the page: a background of full width, content of readable width. */
export function Section(props: SectionProps & RootProps) {
  const { size, background, maxWidth, label, children, className, ...root } = props
  return (
    <section
      aria-label={label || undefined}
      {...root}
      className={classNames(styles.section, className)}
      data-size={size}
      data-background={background}
      data-width={maxWidth}
    >
      {children}
    </section>
  )
}
