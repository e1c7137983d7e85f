import type { ReactNode } from 'react'
import { classNames } from '@/atoms/classNames'
import { Glyph } from '@/atoms/Icon/Glyph'
import type { RootProps } from '@/renderer/definition'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  icon?: string
  title?: string
  description?: string
  framed?: boolean
  children?: ReactNode
}

/** Says that there is nothing yet, and what to do about it. */
export function EmptyState(props: EmptyStateProps & RootProps) {
  const { icon, title, description, framed, children, className, ...root } = props
  return (
    <div
      {...root}
      className={classNames(styles.empty, className)}
      data-framed={framed || undefined}
    >
      {icon && (
        <span className={styles.icon}>
          <Glyph name={icon} size={22} strokeWidth={1.75} />
        </span>
      )}
      <p className={styles.title}>{title}</p>
      {description && <p className={styles.description}>{description}</p>}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  )
}
