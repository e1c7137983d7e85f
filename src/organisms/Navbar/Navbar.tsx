import { type ReactNode, useId, useState } from 'react'
import { classNames } from '@/atoms/classNames'
import { Glyph } from '@/atoms/Icon/Glyph'
import type { RootProps } from '@/renderer/definition'
import { Brand } from '../Brand'
import type { NavLink } from '../links'
import styles from './Navbar.module.css'

export interface NavbarProps {
  brand?: string
  icon?: string
  href?: string
  links?: readonly NavLink[]
  sticky?: boolean
  actions?: ReactNode
}

/** The bar at the top of a page; on a narrow page its links fold into a menu. */
export function Navbar(props: NavbarProps & RootProps) {
  const { brand, icon, href, links = [], sticky, actions, className, ...root } = props
  const [open, setOpen] = useState(false)
  const menu = useId()
  return (
    <header
      {...root}
      className={classNames(styles.navbar, className)}
      data-sticky={sticky || undefined}
      data-open={open || undefined}
    >
      <div className={styles.bar}>
        <Brand name={brand} icon={icon} href={href || '#'} />
        {links.length > 0 && (
          <nav id={menu} className={styles.links} aria-label="Main">
            {links.map((link, at) => (
              <a key={`${at}-${link.label}`} className={styles.link} href={link.href || undefined}>
                {link.label}
              </a>
            ))}
          </nav>
        )}
        {actions && <div className={styles.actions}>{actions}</div>}
        {links.length > 0 && (
          <button
            type="button"
            className={styles.toggle}
            aria-label={open ? 'Close menu' : 'Open menu'}
            aria-expanded={open}
            aria-controls={menu}
            onClick={() => setOpen(!open)}
          >
            <Glyph name={open ? 'x' : 'menu'} size={18} />
          </button>
        )}
      </div>
    </header>
  )
}
