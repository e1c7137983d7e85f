import { useEffect, useState } from 'react'
import { readWorkflowRuns, watchWorkflowRuns } from '@/store/workflows'

const NONE: readonly string[] = []

/** The ids of the runs of a workflow that are under way, in whatever tab. */
export function useLiveRuns(workflowId: string): readonly string[] {
  const [live, setLive] = useState(NONE)
  useEffect(() => {
    let isOver = false
    const read = async () => {
      const runs = await readWorkflowRuns(workflowId)
      const ids = runs.flatMap(({ id, status }) =>
        status === 'running' || status === 'waiting' ? [id] : [],
      )
      if (!isOver) setLive((before) => (before.join() === ids.join() ? before : ids))
    }
    // A browser that stores no runs has none to show.
    const look = () => void read().catch(() => undefined)
    const stop = watchWorkflowRuns(workflowId, look)
    look()
    return () => {
      isOver = true
      stop()
    }
  }, [workflowId])
  return live
}
