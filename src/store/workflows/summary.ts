import { storageErrorOf } from '@/lib/idb/errors'
import type { StoredRun } from '@/lib/runDb'
import type { StepError } from '@/model/workflow/kinds/context'
import type { WorkflowRun } from '@/model/workflow/run/workflowRun'

/** A stored run as others know it. */
export function summaryOf(run: StoredRun | WorkflowRun): WorkflowRun {
  const { id, workflowId, workflowName, startedAt, took, status, cause, output, error, steps } = run
  return {
    id,
    workflowId,
    workflowName,
    startedAt,
    ...(took !== undefined && { took }),
    status,
    cause,
    ...(output !== undefined && { output }),
    ...(error && { error }),
    steps,
  }
}

/** An error of a run that is of none of its steps. */
export function errorOf(
  code: string,
  message: string,
  { at, retryable = false }: { readonly at: number; readonly retryable?: boolean },
): StepError {
  return { code, message, nodeId: '', scope: '', attempt: 0, retryable, at }
}

/** Why a run was ended that could not be stored, and what to do. */
export function storageText(error: unknown): string {
  return storageErrorOf(error).code === 'quota'
    ? 'This browser has no room left for this site, so the run was ended. Free disk space or forget old runs, and run it again.'
    : 'This browser’s database could not be used, so the run was ended. Reload this page, and run it again.'
}
