import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { ErrorBoundary } from '@/components/ui/ErrorBoundary'
import styles from './Region.module.css'

interface RegionProps {
  /** The landmark's name. */
  readonly name: string
  /** A line with a title, or controls, above the content. */
  readonly header?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A part of the window that F6 goes to; what fails inside stays inside. */
export function Region({ name, header, className, children }: RegionProps) {
  return (
    <section
      aria-label={name}
      tabIndex={-1}
      data-region={name}
      className={classes(styles.region, className)}
    >
      {header}
      <div className={styles.content}>
        <ErrorBoundary name={name}>{children}</ErrorBoundary>
      </div>
    </section>
  )
}

interface RegionTitleProps {
  readonly children: ReactNode
  /** Controls at the end of the line. */
  readonly tools?: ReactNode
}

/** The line on top of a region. */
export function RegionTitle({ children, tools }: RegionTitleProps) {
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>{children}</h2>
      {tools}
    </header>
  )
}
