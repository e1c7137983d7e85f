import { db } from '@/lib/db'
import { readEvents, readRuns, removeRuns } from '@/lib/runDb'
import type { RunEvent } from '@/model/workflow/run/events'
import type { WorkflowRun } from '@/model/workflow/run/workflowRun'
import { summaryOf } from './summary'
import { hear, say } from './words'

/** The last runs of a workflow in this browser, the latest first; of the open project unless named. */
export async function readWorkflowRuns(
  workflowId: string,
  projectId = db.activeProjectId,
): Promise<readonly WorkflowRun[]> {
  return (await readRuns(projectId, workflowId)).map(summaryOf)
}

/** All that happened in a run, as far as it is stored. */
export function readRunEvents(runId: string): Promise<readonly RunEvent[]> {
  return readEvents(runId)
}

/** Forgets the runs of a workflow that ended. */
export async function removeWorkflowRuns(
  workflowId: string,
  projectId = db.activeProjectId,
): Promise<void> {
  await removeRuns(projectId, workflowId)
  say({ type: 'removed', projectId, workflowId })
}

/** A run changes again and again: those who watch are told so often at most, in ms. */
const TOLD_EVERY = 50

/** Hears when the runs of a workflow are others than before, in whatever tab, until the answer is called. */
export function watchWorkflowRuns(workflowId: string, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    timer = undefined
    listener()
  }
  const deaf = hear((word) => {
    const isNews = word.type === 'changed' || word.type === 'removed'
    if (isNews && word.workflowId === workflowId) timer ??= setTimeout(tell, TOLD_EVERY)
  })
  return () => {
    deaf()
    clearTimeout(timer)
  }
}
