import { useId, type ReactNode } from 'react'
import styles from './Block.module.css'

interface BlockProps {
  readonly title: string
  /** Facts beside the title, such as a size. */
  readonly note?: ReactNode
  /** Controls at the end of the line. */
  readonly tools?: ReactNode
  readonly children?: ReactNode
}

/** A part of the panel under a line with its name; a landmark of that name. */
export function Block({ title, note, tools, children }: BlockProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.block}>
      <header className={styles.bar}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        {note !== undefined && <span className={styles.note}>{note}</span>}
        <div className={styles.tools}>{tools}</div>
      </header>
      {children}
    </section>
  )
}
