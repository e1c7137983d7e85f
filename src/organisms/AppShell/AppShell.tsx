import type { ReactNode } from 'react'
import { Badge } from '@/atoms/Badge/Badge'
import { classNames } from '@/atoms/classNames'
import { Glyph } from '@/atoms/Icon/Glyph'
import type { RootProps } from '@/renderer/definition'
import { Brand } from '../Brand'
import styles from './AppShell.module.css'

export interface AppShellProps {
  brand?: string
  icon?: string
  links?: readonly {
    readonly label: string
    readonly href: string
    readonly icon: string
    readonly count: string
    readonly current: boolean
  }[]
  aside?: ReactNode
  children?: ReactNode
}

/** The frame of an application: navigation at the side, on a narrow page on top. */
export function AppShell(props: AppShellProps & RootProps) {
  const { brand, icon, links = [], aside, children, className, ...root } = props
  return (
    <div {...root} className={classNames(styles.shell, className)}>
      <div className={styles.layout}>
        <div className={styles.side}>
          <Brand name={brand} icon={icon} />
          <nav className={styles.links} aria-label="Main">
            {links.map((link, at) => (
              <a
                key={`${at}-${link.label}`}
                className={styles.link}
                href={link.href || undefined}
                aria-current={link.current ? 'page' : undefined}
              >
                {link.icon && <Glyph name={link.icon} size={17} />}
                <span className={styles.name}>{link.label}</span>
                {link.count && <Badge text={link.count} />}
              </a>
            ))}
          </nav>
          {aside && <div className={styles.aside}>{aside}</div>}
        </div>
        <main className={styles.page}>{children}</main>
      </div>
    </div>
  )
}
