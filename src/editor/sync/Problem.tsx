import styles from './Problem.module.css'

interface ProblemProps {
  /** A sentence; nothing is shown without one. */
  readonly text: string | undefined
}

/** What went wrong, said at once. */
export function Problem({ text }: ProblemProps) {
  if (text === undefined) return null
  return (
    <p role="alert" className={styles.problem}>
      {text}
    </p>
  )
}
