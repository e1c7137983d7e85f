import { durationText } from '@/components/ui/amounts'
import type { RunCause, StepStatus } from '@/model/workflow/run/events'
import type { NodeSummary, StepView } from '@/model/workflow/run/view'
import type { WorkflowRun } from '@/store/workflows'

const STATUS: Readonly<Record<StepStatus, string>> = {
  pending: 'Not begun',
  ready: 'Begins',
  running: 'Running',
  waiting: 'Waits to try again',
  succeeded: 'Done',
  failed: 'Failed',
  skipped: 'Skipped',
  cancelled: 'Cancelled',
  timedOut: 'Out of time',
  unknown: 'Was it done?',
}

const ENDS: Readonly<Record<WorkflowRun['status'], string>> = {
  running: 'Running',
  waiting: 'Waits for an answer',
  succeeded: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
  timedOut: 'Out of time',
}

/** How a run went, in one line: `Done in 42 ms`. */
export function runText({ status, took }: Pick<WorkflowRun, 'status' | 'took'>): string {
  if (took === undefined) return ENDS[status]
  return `${ENDS[status]} ${status === 'succeeded' ? 'in' : 'after'} ${durationText(took)}`
}

const CAUSES: Readonly<Record<RunCause['kind'], string>> = {
  manual: 'By hand',
  file: 'File changed',
  schedule: 'Schedule',
  called: 'Called',
  step: 'One step',
}

/** Why a run began: `File changed: /data/people.csv`. */
export function causeText({ kind, about }: RunCause): string {
  return about === undefined ? CAUSES[kind] : `${CAUSES[kind]}: ${about}`
}

/** How long the last attempt of a step took, as far as it is known. */
function tookOf({ attempts }: StepView): number | undefined {
  const last = attempts.at(-1)
  return last?.endedAt === undefined ? undefined : last.endedAt - last.startedAt
}

/** What became of a node over all rounds, in short: `Done · 12 ms`, `98 done, 2 failed`. */
export function nodeText({ counts, latest }: NodeSummary): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0)
  const total = parts.reduce((sum, [, count]) => sum + count, 0)
  if (total > 1) {
    return parts
      .map(
        ([status, count]) =>
          `${count.toLocaleString('en')} ${STATUS[status as StepStatus].toLowerCase()}`,
      )
      .join(', ')
  }
  const took = tookOf(latest)
  const tries = latest.attempts.length > 1 ? `, attempt ${latest.attempts.length}` : ''
  return `${STATUS[latest.status]}${tries}${took === undefined ? '' : ` · ${durationText(took)}`}`
}

const WORST: readonly StepStatus[] = [
  'unknown',
  'failed',
  'timedOut',
  'waiting',
  'running',
  'ready',
  'cancelled',
  'succeeded',
  'skipped',
  'pending',
]

/** The state that stands for a node: what needs a look first, then what is under way. */
export function nodeStatus({ counts }: NodeSummary): StepStatus {
  return WORST.find((status) => (counts[status] ?? 0) > 0) ?? 'pending'
}
