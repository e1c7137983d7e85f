import { classNames } from '@/atoms/classNames'
import type { RootProps } from '@/renderer/definition'
import styles from './StatsBar.module.css'

export interface StatsBarProps {
  items?: readonly { readonly value: string; readonly label: string }[]
  look?: 'plain' | 'framed'
}

/** A few numbers that speak for themselves. */
export function StatsBar({ items = [], look, className, ...root }: StatsBarProps & RootProps) {
  return (
    <section aria-label="In numbers" {...root} className={classNames(styles.bar, className)}>
      <dl className={styles.inner} data-look={look}>
        {items.map(({ value, label }, at) => (
          <div key={`${at}-${label}`} className={styles.item}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
