import type { Json } from '@/model/json'
import { StepFailure } from '@/model/workflow/kinds/context'
import type { ChildRequest } from '../request'
import { aborted, type HostContext } from './context'

/** Runs another workflow to its end and answers its output. */
export async function runWorkflowFor(
  { run, runChild }: HostContext,
  request: ChildRequest,
): Promise<Json> {
  const child = await runChild(run, request)
  if (request.signal.aborted) throw aborted()
  if (child.status === 'succeeded') return child.output ?? null
  const { code = child.status, message } = child.error ?? {}
  const why = message ?? (child.status === 'cancelled' ? 'It was cancelled.' : 'It says not why.')
  // Whether it is worth another run is said by the policy of the step: what no second attempt mends in there may go well anew.
  throw new StepFailure(code, `“${child.workflowName}” failed: ${why}`, {
    data: { runId: child.id },
  })
}
