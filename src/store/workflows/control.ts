import { createJournal, isEnded, readEvents, readRun } from '@/lib/runDb'
import { takeLock } from '@/lib/runLocks'
import type { Outputs } from '@/model/workflow/kinds/kind'
import type { StepKey } from '@/model/workflow/run/events'
import { activeRun } from './active'
import { lockOf } from './lockOf'
import { say, type Resolution } from './words'

/** Ends a run, whichever tab is at it. One that ended stays as it is. */
export function cancelWorkflowRun(runId: string): void {
  const own = activeRun(runId)
  if (own) return own.cancel()
  say({ type: 'cancel', runId })
  // Where no tab is at it, as in one that runs nothing by itself, it is ended here.
  void endLeft(runId).catch(() => {})
}

/** Says what became of a write that was cut off, so that its run goes on. */
export function resolveStep(runId: string, key: StepKey, how: Resolution, outputs?: Outputs): void {
  const own = activeRun(runId)
  if (own) own.resolve(key, how, outputs)
  else say({ type: 'resolve', runId, key, how, ...(outputs && { outputs }) })
}

async function endLeft(runId: string): Promise<void> {
  const letGo = await takeLock(lockOf(runId))
  if (!letGo) return
  try {
    const run = await readRun(runId)
    if (!run || isEnded(run)) return
    const last = (await readEvents(runId)).at(-1)?.seq ?? -1
    const at = Date.now()
    const status = 'cancelled'
    const journal = createJournal(run, { stored() {}, failed() {} })
    await journal.end(
      { seq: last + 1, at, type: 'runEnded', status },
      { status, took: Math.max(0, at - run.startedAt) },
    )
    say({ type: 'changed', projectId: run.projectId, workflowId: run.workflowId, runId })
  } finally {
    letGo()
  }
}
