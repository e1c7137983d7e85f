import { classNames } from '@/atoms/classNames'
import { Glyph } from '@/atoms/Icon/Glyph'
import type { RootProps } from '@/renderer/definition'
import styles from './Breadcrumb.module.css'

export interface BreadcrumbProps {
  items?: readonly { readonly label: string; readonly href: string }[]
}

/** The way from the start page to this one; the last entry is this page. */
export function Breadcrumb({ items = [], className, ...root }: BreadcrumbProps & RootProps) {
  return (
    <nav aria-label="Breadcrumb" {...root} className={classNames(styles.crumbs, className)}>
      <ol className={styles.list}>
        {items.map(({ label, href }, at) => {
          const isLast = at === items.length - 1
          return (
            <li key={`${at}-${label}`} className={styles.item}>
              {isLast ? (
                <span aria-current="page" className={styles.here}>
                  {label}
                </span>
              ) : (
                <>
                  <a className={styles.link} href={href || undefined}>
                    {label}
                  </a>
                  <Glyph name="chevron-right" size={14} />
                </>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
