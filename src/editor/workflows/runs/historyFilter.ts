import { causeText } from './runWords'
import type { WorkflowRun } from '@/store/workflows'

/** Which runs of the history are listed. */
export type StatusFilter = 'all' | 'succeeded' | 'failed' | 'running'

/** The runs that fit: by how they ended, and by words in why they began, their error and their output. */
export function filterRuns(
  runs: readonly WorkflowRun[],
  status: StatusFilter,
  text: string,
): readonly WorkflowRun[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return runs.filter((run) => {
    if (!hasStatus(run, status)) return false
    if (words.length === 0) return true
    const { cause, error, output, id } = run
    const read = [causeText(cause), error?.code, error?.message, JSON.stringify(output ?? ''), id]
      .join(' ')
      .toLowerCase()
    return words.every((word) => read.includes(word))
  })
}

function hasStatus({ status }: WorkflowRun, filter: StatusFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'succeeded':
      return status === 'succeeded'
    case 'running':
      return status === 'running' || status === 'waiting'
    default:
      return status === 'failed' || status === 'timedOut' || status === 'cancelled'
  }
}
