import type { ReactNode } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import { Glyph } from '../Icon/Glyph'
import styles from './Link.module.css'

export interface LinkProps {
  text?: string
  href?: string
  newTab?: boolean
  tone?: 'primary' | 'default' | 'muted'
  underline?: 'always' | 'hover'
  icon?: string
  children?: ReactNode
}

/** Leads to another address. */
export function Link(props: LinkProps & RootProps) {
  const { text, href, newTab, tone, underline, icon, children, className, ...root } = props
  return (
    <a
      {...root}
      className={classNames(styles.link, className)}
      data-tone={tone}
      data-underline={underline}
      href={href || undefined}
      {...(newTab ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
    >
      {text}
      {children}
      {icon && <Glyph name={icon} size={15} className={styles.icon} />}
    </a>
  )
}
