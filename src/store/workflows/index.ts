/**
 * The door for whoever runs workflows: a run button, an action, a trigger. The engine is loaded with the first run; a run goes on over
 * a reload, and is seen and ended from every tab.
 */
import type { Json } from '@/model/json'
import type { Outputs } from '@/model/workflow/kinds/kind'
import type { RunCause } from '@/model/workflow/run/events'
import type { WorkflowRun } from '@/model/workflow/run/workflowRun'
import type { AppThunk } from '../thunk'
import { selectGraph, selectWorkflow } from './graph'
import { loadRunner } from './loadRunner'
import { refusedRun } from './refusedRun'
import type { RunRequest } from './request'

export { cancelWorkflowRun, resolveStep } from './control'
export { selectGraph, selectWorkflow } from './graph'
export { forbidOrigin, workflowOrigins } from './grants'
export { readRunEvents, readWorkflowRuns, removeWorkflowRuns, watchWorkflowRuns } from './history'
export { startWorkflows } from './start'
export { liveRun, type LiveRun } from './live'
export type { WorkflowRun } from '@/model/workflow/run/workflowRun'

/** How a workflow is to be run. */
export interface StartOptions {
  /** What the trigger hands on; `null` unless given. */
  readonly input?: Json
  /** Why it runs; by hand unless given. */
  readonly cause?: RunCause
  /** The trigger that it begins with; the one that fits the cause unless given. */
  readonly nodeId?: string
  /** Ends the run, as `cancelWorkflowRun` does. */
  readonly signal?: AbortSignal
  /** Told when what is known of the run is more than before. */
  readonly onProgress?: (run: WorkflowRun) => void
}

/**
 * Runs a workflow of the open project, named by its id or its name, to its end. Never rejected: every failure is a run with the status
 * `failed` and an error whose message says what happened and what to do. It ends with the status `running` where it was left because
 * another project was opened: it goes on when this one is open again.
 */
export function startWorkflow(
  idOrName: string,
  options: StartOptions = {},
): AppThunk<Promise<WorkflowRun>> {
  const { input = null, cause = { kind: 'manual' }, nodeId, signal, onProgress } = options
  const more = { ...(signal && { signal }), ...(onProgress && { onProgress }) }
  return run(idOrName, cause, async ({ graph, name }) => {
    const { triggerOf, triggersOf } = await import('./triggerOf')
    const trigger =
      nodeId === undefined
        ? triggerOf(graph, cause.kind)
        : triggersOf(graph).find(({ id }) => id === nodeId)
    if (trigger) return { graph, nodeId: trigger.id, input, cause, ...more }
    return nodeId === undefined
      ? `“${name}” has no trigger to begin with: add “Run by hand” to it.`
      : `“${name}” has no such trigger any more, or it is switched off.`
  })
}

/** What a step is tried with. */
export interface StepOptions {
  /** What comes in; `null` unless given. */
  readonly input?: Json
  /** Outputs of other steps by their slugs, for its expressions. */
  readonly given?: Readonly<Record<string, Outputs>>
  readonly signal?: AbortSignal
}

/** Runs one step of a workflow alone; as `startWorkflow` otherwise. */
export function runStep(
  workflowId: string,
  nodeId: string,
  { input = null, given, signal }: StepOptions = {},
): AppThunk<Promise<WorkflowRun>> {
  return run(workflowId, { kind: 'step' }, async ({ graph, name }) => {
    const node = graph.nodes.find(({ id }) => id === nodeId)
    if (!node) return `“${name}” has no such step any more.`
    return {
      graph,
      nodeId,
      input,
      cause: { kind: 'step', about: node.name ?? node.slug },
      only: true,
      ...(given && { given }),
      ...(signal && { signal }),
    }
  })
}

type Plan = (workflow: {
  readonly graph: NonNullable<ReturnType<typeof selectGraph>>
  readonly name: string
}) => Promise<RunRequest | string>

function run(idOrName: string, cause: RunCause, plan: Plan): AppThunk<Promise<WorkflowRun>> {
  return async (dispatch, getState, extra) => {
    const store = { dispatch, getState, extra }
    const workflow = selectWorkflow(getState(), idOrName)
    const graph = workflow && selectGraph(getState(), workflow.id)
    if (!graph) {
      const asked = { graph: { id: idOrName, name: idOrName }, cause }
      const message = `There is no workflow “${idOrName}” in this project.`
      return refusedRun(store, asked, { code: 'missing', message })
    }
    try {
      const [runner, request] = await Promise.all([loadRunner(), plan({ graph, name: graph.name })])
      if (typeof request !== 'string') return await runner.start(store, request)
      return refusedRun(store, { graph, cause }, { code: 'validation', message: request })
    } catch {
      const message =
        'What runs workflows could not be loaded. Check that the server can be reached, and run it again.'
      return refusedRun(store, { graph, cause }, { code: 'network', message })
    }
  }
}
