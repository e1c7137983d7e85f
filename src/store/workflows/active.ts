import type { WorkflowRun } from '@/model/workflow/run/workflowRun'
import type { StoredRun } from '@/lib/runDb'
import type { RunHandle } from './engine'
import { hear } from './words'

/** A run that this tab is at. */
export interface ActiveRun extends Pick<RunHandle, 'cancel' | 'resolve'> {
  readonly run: () => StoredRun
  readonly done: Promise<WorkflowRun>
  /** From now on nothing that happens in it counts. */
  readonly detach: () => void
  /** After that, ends what is under way. */
  readonly leave: () => Promise<void>
}

const active = new Map<string, ActiveRun>()
let isHearing = false

/** The run of that id, if this tab is at it. */
export function activeRun(id: string): ActiveRun | undefined {
  return active.get(id)
}

/**
 * Lets go of the runs of other projects as a reload does: they go on from their journals when they are taken up again. All at once, so
 * that none is told that the one which called it has ended.
 */
export function leaveRuns(openProjectId: string): void {
  const left = [...active.values()].filter(({ run }) => run().projectId !== openProjectId)
  for (const { detach } of left) detach()
  for (const { leave } of left) void leave()
}

/** This tab is at a run, until the answer is called. Other tabs may cancel it meanwhile. */
export function activate(id: string, run: ActiveRun): () => void {
  active.set(id, run)
  if (!isHearing) {
    isHearing = true
    hear((word) => {
      if (word.type === 'cancel') active.get(word.runId)?.cancel()
      if (word.type === 'resolve') active.get(word.runId)?.resolve(word.key, word.how, word.outputs)
    })
  }
  return () => void active.delete(id)
}
