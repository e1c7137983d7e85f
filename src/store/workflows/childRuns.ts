import { createJournal, isEnded, readRun, type StoredRun } from '@/lib/runDb'
import { StepFailure } from '@/model/workflow/kinds/context'
import type { WorkflowRun } from '@/model/workflow/run/workflowRun'
import type { RunStore } from '../lambdas/context'
import type { RootState } from '../rootState'
import { selectGraph, selectWorkflow } from './graph'
import type { RunChild } from './request'
import type { Runner } from './runner'
import { triggerOf } from './triggerOf'

/** Workflows that may call one another, one in the other. */
const DEPTH = 8

/**
 * Runs workflows for runs. The id of such a run follows from the call: the step that is begun again after a reload finds the run that
 * it began, and waits for it. Another attempt at a run whose failure was told is a new run.
 */
export function createChildRuns(store: RunStore, start: Runner['start']): RunChild {
  return async (parent, { name, input, idempotencyKey, signal }) => {
    const state = store.getState()
    const workflow = selectWorkflow(state, name)
    const graph = workflow && selectGraph(state, workflow.id)
    if (!graph) throw refusal('missing', `There is no workflow “${name}” in this project.`)
    const callers = [...parent.callers, parent.workflowId]
    const why = whyNot(state, callers, graph.id)
    if (why !== undefined) throw refusal('validation', why)
    const trigger = triggerOf(graph, 'called')
    if (!trigger) {
      throw refusal(
        'validation',
        `“${graph.name}” has no trigger to begin with: add “Called” to it.`,
      )
    }
    const child = await start(store, {
      graph,
      nodeId: trigger.id,
      input,
      cause: { kind: 'called', about: parent.workflowName, parentRunId: parent.id },
      id: await idFor(idempotencyKey),
      callers,
      behind: [...new Set([...parent.behind, parent.workflowId])],
      asks: parent.asks,
      ...(parent.isHandler && { isHandler: true }),
      signal,
    })
    if (!signal.aborted) await markTold(child)
    return child
  }
}

async function idFor(idempotencyKey: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const id = `call-${idempotencyKey}-${attempt}`
    const known = await readRun(id)
    if (!known?.isTold) return id
  }
}

/** A failure is told once; what is told again after a reload is the output. */
async function markTold({ id, status }: WorkflowRun): Promise<void> {
  if (status === 'succeeded') return
  const run = await readRun(id)
  if (!run || !isEnded(run)) return
  const journal = createJournal(run, { stored() {}, failed() {} })
  journal.change({ isTold: true } satisfies Partial<StoredRun>)
  await journal.close()
}

/** Why a workflow may not be called by those that wait for it. */
function whyNot(state: RootState, callers: readonly string[], id: string): string | undefined {
  const nameOf = (one: string) => selectWorkflow(state, one)?.name ?? one
  if (callers.includes(id)) {
    const way = [...callers.slice(callers.indexOf(id)), id].map(nameOf).join(' → ')
    return `It would call itself without end: ${way}.`
  }
  if (callers.length < DEPTH) return undefined
  return `Workflows call one another at most ${DEPTH} deep: ${callers.map(nameOf).join(' → ')}.`
}

function refusal(code: string, message: string): StepFailure {
  return new StepFailure(code, message, { retryable: false })
}
