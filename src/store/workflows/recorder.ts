import { createJournal, type StoredRun } from '@/lib/runDb'
import type { StepError } from '@/model/workflow/kinds/context'
import type { RunEvent } from '@/model/workflow/run/events'
import type { WorkflowRun } from '@/model/workflow/run/workflowRun'
import { errorOf, storageText, summaryOf } from './summary'
import { createTally } from './tally'
import { guarded, say } from './words'

/** Stores what happens in a run, and tells it: what is told is stored, unless it cannot be. */
export interface Recorder {
  readonly run: () => StoredRun
  readonly append: (event: RunEvent) => void
  /** Rejected when something could not be stored, and in a run that this tab let go of, as nothing may be written for it any more. */
  readonly flush: () => Promise<void>
  /** Why nothing more is stored. */
  readonly failure: () => StepError | undefined
  /** Ends the run with an error: the last that is stored of it. */
  readonly fail: (error: StepError) => Promise<void>
  /** Takes nothing from now on. */
  readonly detach: () => void
  /** Fulfilled when what it took is stored, or cannot be. */
  readonly close: () => Promise<void>
}

interface RecorderOptions {
  readonly run: StoredRun
  /** What is stored already. */
  readonly past: readonly RunEvent[]
  readonly now: () => number
  readonly onProgress?: (run: WorkflowRun) => void
  /** Nothing more can be stored: the run is to end. */
  readonly failed: (error: StepError) => void
}

/** Makes the recorder of a run. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { projectId, workflowId, id, startedAt } = options.run
  const tally = createTally(startedAt)
  let seq = -1
  let fresh: RunEvent[] = []
  let isDetached = false
  let failure: StepError | undefined
  /** The end that the engine comes to after the failure. */
  let end: RunEvent | undefined

  const journal = createJournal(options.run, {
    stored(_run, upTo) {
      const later = upTo === undefined ? 0 : fresh.findIndex((event) => event.seq > upTo)
      tell(fresh.splice(0, later === -1 ? fresh.length : later))
    },
    failed(error) {
      failure = errorOf('storage', storageText(error), { at: options.now() })
      options.failed(failure)
    },
  })

  function tell(events: readonly RunEvent[]): void {
    say({ type: 'changed', projectId, workflowId, runId: id }, events)
    guarded(() => options.onProgress?.(summaryOf(journal.run())))
  }

  function count(event: RunEvent): void {
    seq = event.seq
    const fields = tally.apply(event)
    if (fields) journal.change(fields)
  }

  for (const event of options.past) count(event)
  return {
    run: journal.run,
    failure: () => failure,
    append(event) {
      if (isDetached) return
      if (failure) {
        if (event.type === 'runEnded') end = event
        return
      }
      journal.append(event)
      count(event)
      fresh.push(event)
    },
    async flush() {
      if (isDetached) throw new Error('The run goes on elsewhere.')
      await journal.flush()
    },
    async fail(error) {
      const own = { seq: seq + 1, at: error.at, type: 'runEnded', status: 'failed', error } as const
      const last = end ?? own
      await journal.end(last, tally.apply(last) ?? {})
      tell([...fresh, last])
      fresh = []
    },
    detach() {
      isDetached = true
    },
    close: journal.close,
  }
}
