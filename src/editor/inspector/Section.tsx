import { ChevronRight } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import styles from './Section.module.css'
import { useOpenSections } from './openSections'

interface SectionProps {
  readonly title: string
  /** How many fields in it differ from their defaults. */
  readonly changed?: number
  /** Open whatever the person last did with it: while searching. */
  readonly forced?: boolean
  readonly children: ReactNode
}

/** A part of the inspector under a title that opens and closes it; closed ones draw nothing. */
export function Section({ title, changed = 0, forced = false, children }: SectionProps) {
  const body = useId()
  const { isOpen, toggle } = useOpenSections()
  const open = forced || isOpen(title)
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.title}
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => toggle(title)}
        >
          <ChevronRight size={14} aria-hidden className={styles.chevron} />
          {title}
          {changed > 0 && (
            <span className={styles.count} aria-label={`${changed} changed`}>
              {changed}
            </span>
          )}
        </button>
      </h3>
      {open && (
        <div id={body} className={styles.body}>
          {children}
        </div>
      )}
    </section>
  )
}
