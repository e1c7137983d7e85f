import type { StoredRun } from '@/lib/runDb'
import type { RunEvent, StepKey } from '@/model/workflow/run/events'

/** What a run's row says, from its events as they come. */
export interface Tally {
  /** What the event changes in the row; `undefined` for nothing. */
  readonly apply: (event: RunEvent) => Partial<StoredRun> | undefined
}

/** Counts along with a run from its first event. */
export function createTally(startedAt: number): Tally {
  const unknown = new Set<StepKey>()
  let steps = 0

  return {
    apply(event) {
      switch (event.type) {
        case 'attemptSucceeded':
          steps += 1
          return { steps }
        case 'attemptFailed':
          if (event.retryAt !== undefined) return undefined
          steps += 1
          return { steps }
        case 'attemptUnknown':
          unknown.add(event.key)
          return { status: 'waiting' }
        case 'attemptResolved':
          unknown.delete(event.key)
          if (event.how !== 'retry') steps += 1
          return { steps, status: unknown.size > 0 ? 'waiting' : 'running' }
        case 'runEnded': {
          const { status, output, error, at } = event
          return {
            status,
            steps,
            took: Math.max(0, at - startedAt),
            ...(output !== undefined && { output }),
            ...(error && { error }),
          }
        }
        case 'runStarted':
        case 'attemptStarted':
        case 'nodeSkipped':
        case 'iterationStarted':
        case 'iterationEnded':
        case 'log':
        case 'hostCall':
        case 'hostResult':
        case 'cancelAsked':
        case 'resumed':
          return undefined
      }
    },
  }
}
