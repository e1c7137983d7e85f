import { useId, type ReactNode } from 'react'
import styles from './demo.module.css'

interface SectionProps {
  readonly title: string
  /** One sentence. */
  readonly about: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A titled part of the demo. */
export function Section({ title, about, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <div>
          <h3 id={id} className={styles.title}>
            {title}
          </h3>
          <p className={styles.about}>{about}</p>
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  )
}
