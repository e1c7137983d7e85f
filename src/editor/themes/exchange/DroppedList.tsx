import type { Dropped } from '@/model/theme/exchange'
import styles from './exchange.module.css'

interface DroppedListProps {
  readonly title: string
  readonly dropped: readonly Dropped[]
  /** How many there are, those that are not listed too. */
  readonly inAll: number
}

/** More are counted: nobody reads them. */
const SHOWN = 200

/** What was left out, each with its reason. */
export function DroppedList({ title, dropped, inAll }: DroppedListProps) {
  if (inAll === 0) return null
  const rest = inAll - Math.min(SHOWN, dropped.length)
  return (
    <section aria-label={title} className={styles.dropped}>
      <h3 className={styles.heading}>{title}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys */}
      <ul className={styles.droppedList} tabIndex={0} aria-label={title}>
        {dropped.slice(0, SHOWN).map(({ name, why }, at) => (
          <li key={at} className={styles.line}>
            <code>{name}</code>
            <span>{why}</span>
          </li>
        ))}
        {rest > 0 && <li className={styles.line}>and {rest.toLocaleString('en')} more</li>}
      </ul>
    </section>
  )
}
