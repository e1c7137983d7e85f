import type { WorkflowRun } from '@/model/workflow/run/workflowRun'
import type { RunStore } from '../lambdas/context'
import type { RunRequest } from './request'
import { errorOf } from './summary'

interface Refusal {
  readonly code: string
  /** A sentence. */
  readonly message: string
}

type Asked = Pick<RunRequest, 'cause' | 'id'> & {
  readonly graph: { readonly id: string; readonly name: string }
}

/** A run that did not begin: it failed at once, and is not remembered. */
export function refusedRun(
  { extra }: Pick<RunStore, 'extra'>,
  { graph, cause, id = extra.newId() }: Asked,
  { code, message }: Refusal,
): WorkflowRun {
  const at = extra.now()
  return {
    id,
    workflowId: graph.id,
    workflowName: graph.name,
    startedAt: at,
    took: 0,
    status: code === 'cancelled' ? 'cancelled' : 'failed',
    cause,
    error: errorOf(code, message, { at }),
    steps: 0,
  }
}
