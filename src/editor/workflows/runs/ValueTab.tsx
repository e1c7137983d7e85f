import { CopyJson } from '@/editor/json/CopyJson'
import { JsonTree } from '@/editor/json/JsonTree'
import { jsonSize } from '@/editor/json/prettyJson'
import { bytesText } from '@/components/ui/amounts'
import type { Json } from '@/model/json'
import type { StepError } from '@/model/workflow/kinds/context'
import styles from './RunPanel.module.css'

interface ValueTabProps {
  readonly label: string
  /** By port; a name that is empty is not shown. */
  readonly values: readonly (readonly [port: string, value: Json])[]
  readonly error?: StepError | undefined
  /** Said where there is neither. */
  readonly empty: string
}

/** What went into a step, or came out of it. */
export function ValueTab({ label, values, error, empty }: ValueTabProps) {
  if (error) {
    return (
      <div className={styles.failure}>
        <p className={styles.error}>
          {error.message} <span className={styles.code}>{error.code}</span>
        </p>
        {error.data !== undefined && (
          <JsonTree label="What is known of the error" value={error.data} />
        )}
      </div>
    )
  }
  if (values.length === 0) return <p className={styles.none}>{empty}</p>
  return values.map(([port, value]) => {
    const size = jsonSize(value)
    const name = port === '' || port === 'out' ? label : `${label} “${port}”`
    return (
      <section key={port} aria-label={name} className={styles.value}>
        <header className={styles.valueBar}>
          <span>{port === '' ? '' : port}</span>
          <span className={styles.size}>{size !== undefined && bytesText(size)}</span>
          <CopyJson label={`Copy: ${name}`} value={value} />
        </header>
        <JsonTree label={name} value={value} />
      </section>
    )
  })
}
