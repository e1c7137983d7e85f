import styles from './transfer.module.css'

interface WorkingProps {
  readonly what: string
  /** From 0 to 1. */
  readonly done: number
}

/** Says what is under way and how much of it is done. */
export function Working({ what, done }: WorkingProps) {
  return (
    <div className={styles.progress}>
      <span role="status">{what}</span>
      <progress aria-label={what} max={1} value={done} />
    </div>
  )
}
