import { useId } from 'react'
import styles from './Facts.module.css'

interface FactsProps {
  readonly title: string
  /** A name, what there is to say, and its colour where it is one of a kind; what is `undefined` is left out. */
  readonly facts: readonly (readonly [
    name: string,
    value: string | number | undefined,
    kind?: string,
  ])[]
}

/** A titled list of names and values. */
export function Facts({ title, facts }: FactsProps) {
  const id = useId()
  return (
    <section className={styles.facts} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <dl className={styles.list}>
        {facts.map(([name, value, kind]) => {
          if (value === undefined) return null
          const text = typeof value === 'number' ? value.toLocaleString() : value
          return (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd data-kind={kind}>{text}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
