import type { StoredRun } from '@/lib/runDb'
import type { Json } from '@/model/json'
import type { WorkflowGraph } from '@/model/workflow/types'
import type { RootState } from '../rootState'
import { selectGraph } from './graph'
import type { RunRequest } from './request'
import { triggerOf } from './triggerOf'

/**
 * The run of the workflow that is to be called with the failure of a run; `undefined` where there is none. One that handles a failure,
 * or that was called by it, has none, and a step that somebody tries out neither.
 */
export function failureRequest(
  state: RootState,
  run: StoredRun,
  { settings }: WorkflowGraph,
): RunRequest | undefined {
  const { errorWorkflowId } = settings
  const isFailure = run.status === 'failed' || run.status === 'timedOut'
  if (!isFailure || run.isHandler || run.cause.kind === 'step' || !errorWorkflowId) return undefined
  if (state.project.activeProjectId !== run.projectId) return undefined
  const graph = selectGraph(state, errorWorkflowId)
  const trigger = graph && triggerOf(graph, 'called')
  if (!trigger) return undefined
  const { id, workflowId, workflowName, startedAt, cause, error } = run
  const about = `Failure of “${workflowName}”`
  return {
    graph,
    nodeId: trigger.id,
    input: {
      error: error ? (error as unknown as Json) : null,
      run: { id, workflowId, workflow: workflowName, startedAt, cause: { ...cause } },
    },
    cause: { kind: 'called', about, parentRunId: id },
    // Of the run that failed, so that there is one for it.
    id: `failure-${id}`,
    behind: [...new Set([...run.behind, workflowId])],
    asks: run.asks,
    isHandler: true,
  }
}
