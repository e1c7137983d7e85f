import { durationText, quantile } from './figureText'
import styles from './Latency.module.css'

interface LatencyProps {
  /** Milliseconds, oldest first. */
  readonly times: readonly number[]
}

/** How long the last edits took from being stored here to the server's answer: what is usual, and each one as a bar. */
export function Latency({ times }: LatencyProps) {
  const half = quantile(times, 0.5)
  const most = quantile(times, 0.95)
  if (half === undefined || most === undefined) return null
  // One that waited for the network for an hour leaves room for the others.
  const top = Math.max(most, 1)
  return (
    <section className={styles.latency} aria-label="From an edit to the server’s answer">
      <h3 className={styles.title}>From an edit to the server’s answer</h3>
      <dl className={styles.figures}>
        <div>
          <dt>Half within</dt>
          <dd>{durationText(half)}</dd>
        </div>
        <div>
          <dt>95 % within</dt>
          <dd>{durationText(most)}</dd>
        </div>
        <div>
          <dt>Of the last</dt>
          <dd>{times.length === 1 ? '1 change' : `${times.length} changes`}</dd>
        </div>
      </dl>
      <div className={styles.bars} aria-hidden>
        {times.map((time, at) => (
          <span
            // oxlint-disable-next-line react/no-array-index-key -- a bar is its place in the row
            key={at}
            title={durationText(time)}
            className={time > most ? styles.beyond : undefined}
            style={{ blockSize: `${Math.max(4, Math.min(1, time / top) * 100)}%` }}
          />
        ))}
      </div>
    </section>
  )
}
