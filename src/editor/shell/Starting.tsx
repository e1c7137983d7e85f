import { Brand } from './Brand'
import styles from './Starting.module.css'

const LINES = [1, 2, 3, 4, 5, 6, 7, 8]

/** The outline of the window while the project is read: nothing jumps when it comes. */
export function Starting() {
  const bones = LINES.map((line) => <span key={line} className={styles.bone} />)
  return (
    <div className={styles.frame} role="status" aria-label="Opening the project">
      <div className={styles.bar}>
        <Brand size={24} />
      </div>
      <div className={styles.panels}>
        <div className={styles.panel}>{bones}</div>
        <div className={styles.page} />
        <div className={styles.panel}>{bones}</div>
      </div>
      <div className={styles.foot} />
    </div>
  )
}
