import { useCallback } from 'react'
import type { Json } from '@/model/json'
import { useAppDispatch } from '@/store'
import { cancelWorkflowRun, startWorkflow } from '@/store/workflows'
import { beginRun } from './beginRun'
import { showRun } from './shownRuns'
import { useShownRun } from './useShownRun'

/** How a workflow is started and stopped by hand. */
export interface RunControls {
  /** Whether the run that is shown goes on. */
  readonly isRunning: boolean
  /** Begins a run with the trigger “Run by hand”, or with that trigger, and shows it. */
  readonly run: (input?: Json, nodeId?: string) => void
  readonly stop: () => void
}

/** What the buttons of a workflow do. */
export function useRunControls(workflowId: string): RunControls {
  const dispatch = useAppDispatch()
  const shown = useShownRun(workflowId)
  const run = useCallback(
    (input?: Json, nodeId?: string) => {
      const start = startWorkflow(workflowId, {
        ...(input !== undefined && { input }),
        ...(nodeId !== undefined && { nodeId }),
        onProgress: ({ id }) => showRun(workflowId, id),
      })
      void dispatch(beginRun(workflowId, start))
    },
    [dispatch, workflowId],
  )
  const runId = shown?.runId
  const stop = useCallback(() => {
    if (runId !== undefined) cancelWorkflowRun(runId)
  }, [runId])
  return { isRunning: shown?.view.status === 'running', run, stop }
}
