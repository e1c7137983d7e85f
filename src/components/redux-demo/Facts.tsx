import styles from './demo.module.css'

interface FactsProps {
  readonly facts: readonly (readonly [label: string, value: string | number])[]
}

/** Labelled values side by side. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
