import type { ReactNode } from 'react'
import styles from './inspector.module.css'

interface SectionProps {
  readonly title: string
  /** What is set in it, while it is closed. */
  readonly note?: string | undefined
  readonly isOpen: boolean
  readonly children: ReactNode
}

/** A part of the inspector that is opened when it is needed. */
export function Section({ title, note, isOpen, children }: SectionProps) {
  return (
    <details className={styles.section} open={isOpen}>
      <summary className={styles.summary}>
        <span>{title}</span>
        {note !== undefined && <span className={styles.summaryNote}>{note}</span>}
      </summary>
      <div className={styles.fields}>{children}</div>
    </details>
  )
}
