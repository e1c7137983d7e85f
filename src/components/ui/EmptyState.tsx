import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

interface EmptyStateProps {
  /** An icon of 20 px. */
  readonly icon?: ReactNode
  /** What is not there. */
  readonly title: string
  /** What to do about it. */
  readonly children?: ReactNode
  /** Buttons that do it. */
  readonly actions?: ReactNode
}

/** Stands where content will be: says what is missing and what to do. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon !== undefined && <div className={styles.icon}>{icon}</div>}
      <p className={styles.title}>{title}</p>
      {children !== undefined && <p className={styles.text}>{children}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
