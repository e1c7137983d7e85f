import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { NodeSummary } from '@/model/workflow/run/view'
import { readWorkflowRuns, watchWorkflowRuns } from '@/store/workflows'
import { showRun, shownRun, watchShownRun, type ShownRun } from './shownRuns'

/** The run of a workflow that is shown; drawn again whenever something of it changes. */
export function useShownRun(workflowId: string): ShownRun | undefined {
  const watch = useWatch(workflowId)
  useSyncExternalStore(watch, () => {
    const shown = shownRun(workflowId)
    return shown && `${shown.runId} ${shown.version}`
  })
  return shownRun(workflowId)
}

/** What became of one node in the run that is shown; drawn again only when something of this node changes. */
export function useNodeRun(workflowId: string, nodeId: string): NodeSummary | undefined {
  const watch = useWatch(workflowId)
  useSyncExternalStore(watch, () => {
    const shown = shownRun(workflowId)
    return shown ? `${shown.runId} ${shown.nodeVersions.get(nodeId) ?? 0}` : ''
  })
  return shownRun(workflowId)?.view.nodes.get(nodeId)
}

/** Shows the last run of a workflow while none is chosen, and each new one as it begins. */
export function useFollowRuns(workflowId: string): void {
  useEffect(() => {
    let isOver = false
    let newest: string | undefined
    const look = async () => {
      const runs = await readWorkflowRuns(workflowId).catch(() => [])
      const [last] = runs
      if (isOver || !last || last.id === newest) return
      const isFirst = newest === undefined
      newest = last.id
      const hasOne = shownRun(workflowId) !== undefined
      if (!hasOne || (!isFirst && last.status === 'running')) showRun(workflowId, last.id)
    }
    void look()
    const stop = watchWorkflowRuns(workflowId, () => void look())
    return () => {
      isOver = true
      stop()
    }
  }, [workflowId])
}

function useWatch(workflowId: string): (wake: () => void) => () => void {
  return useCallback((wake: () => void) => watchShownRun(workflowId, wake), [workflowId])
}
