import { useEffect, useState } from 'react'
import { readWorkflowRuns, watchWorkflowRuns, type WorkflowRun } from '@/store/workflows'

/** The last runs of a workflow, newest first, as they come; `undefined` until they are read. */
export function useRuns(workflowId: string): readonly WorkflowRun[] | undefined {
  const [read, setRead] = useState<{ readonly of: string; readonly runs: readonly WorkflowRun[] }>()
  useEffect(() => {
    let isOver = false
    const look = async () => {
      const runs = await readWorkflowRuns(workflowId).catch(() => [])
      if (!isOver) setRead({ of: workflowId, runs })
    }
    void look()
    const stop = watchWorkflowRuns(workflowId, () => void look())
    return () => {
      isOver = true
      stop()
    }
  }, [workflowId])
  return read?.of === workflowId ? read.runs : undefined
}
