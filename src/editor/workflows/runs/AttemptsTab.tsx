import { durationText } from '@/components/ui/amounts'
import type { StepView } from '@/model/workflow/run/view'
import styles from './RunPanel.module.css'

interface AttemptsTabProps {
  readonly step: StepView | undefined
  /** Of the run. */
  readonly startedAt: number
}

/** Each attempt at a step: when it began, how long it took, how it went, and what it called. */
export function AttemptsTab({ step, startedAt }: AttemptsTabProps) {
  if (!step || step.attempts.length === 0) {
    return <p className={styles.none}>{step?.reason ?? 'It did not begin in this run.'}</p>
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Attempt</th>
          <th scope="col">Began after</th>
          <th scope="col">Took</th>
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        {step.attempts.map((attempt) => {
          const { endedAt, error, retryAt } = attempt
          const pause =
            retryAt !== undefined && endedAt !== undefined ? retryAt - endedAt : undefined
          return (
            <tr key={attempt.attempt}>
              <td>{attempt.attempt}</td>
              <td>{durationText(attempt.startedAt - startedAt)}</td>
              <td>{endedAt === undefined ? '…' : durationText(endedAt - attempt.startedAt)}</td>
              <td>
                {error
                  ? `${error.message} (${error.code})`
                  : endedAt === undefined
                    ? 'Not over'
                    : 'Done'}
                {pause !== undefined && ` · tried again after ${durationText(pause)}`}
                {attempt.calls.map((call) => (
                  <div key={call.n} className={styles.call} data-ok={call.ok !== false}>
                    {call.call} {call.about}
                    {call.took !== undefined && ` · ${durationText(call.took)}`}
                    {call.ok === false && ' · failed'}
                  </div>
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
