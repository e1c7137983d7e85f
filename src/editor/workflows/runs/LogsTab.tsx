import type { StepView } from '@/model/workflow/run/view'
import styles from './RunPanel.module.css'

interface LogsTabProps {
  readonly step: StepView | undefined
}

/** Lines that are shown at most; a run as JSON has all. */
const SHOWN = 1000

/** What a step logged, over all attempts. */
export function LogsTab({ step }: LogsTabProps) {
  const lines = step?.attempts.flatMap(({ logs, startedAt, attempt }) =>
    logs.map((line, at) => ({ ...line, since: line.at - startedAt, id: `${attempt} ${at}` })),
  )
  if (!lines || lines.length === 0) return <p className={styles.none}>It logged nothing.</p>
  return (
    <>
      <ol aria-label="Logs" className={styles.logs}>
        {lines.slice(-SHOWN).map(({ id, level, text, since }) => (
          <li key={id} className={styles.log} data-level={level}>
            <span className={styles.since}>{since} ms</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      {lines.length > SHOWN && (
        <p className={styles.none}>
          These are the last {SHOWN} of {lines.length} lines.
        </p>
      )}
    </>
  )
}
