import type { ReactNode } from 'react'
import { classNames } from '@/atoms/classNames'
import type { RootProps } from '@/renderer/definition'
import { Brand } from '../Brand'
import type { NavLink } from '../links'
import styles from './Footer.module.css'

export interface FooterProps {
  brand?: string
  icon?: string
  text?: string
  note?: string
  children?: ReactNode
}
export interface FooterColumnProps {
  title?: string
  links?: readonly NavLink[]
}

/** The end of a page: who made it, and where else to go. */
export function Footer({
  brand,
  icon,
  text,
  note,
  children,
  className,
  ...root
}: FooterProps & RootProps) {
  return (
    <footer {...root} className={classNames(styles.footer, className)}>
      <div className={styles.inner}>
        <div className={styles.about}>
          <Brand name={brand} icon={icon} />
          {text && <p className={styles.text}>{text}</p>}
        </div>
        {children && <div className={styles.columns}>{children}</div>}
        {note && <p className={styles.note}>{note}</p>}
      </div>
    </footer>
  )
}

/** One list of links in a footer. */
export function FooterColumn(props: FooterColumnProps & RootProps) {
  const { title, links = [], className, ...root } = props
  return (
    <nav aria-label={title} {...root} className={classNames(styles.column, className)}>
      <p className={styles.title}>{title}</p>
      {links.map(({ label, href }, at) => (
        <a key={`${at}-${label}`} className={styles.link} href={href || undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}
