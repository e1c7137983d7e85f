import { useCallback } from 'react'
import type { OnResizeEnd } from 'reactflow'
import { indexOf } from '@/model/workflow/graph'
import type { WorkflowNode } from '@/model/workflow/types'
import { useAppDispatch, useAppStore } from '@/store'
import { resize } from '../commands/move'
import { selectGraph } from '@/store/workflows'
import { runPlan } from '../view/runPlan'

/** Stores the size that a container or a note was dragged to, as one step. */
export function useResize({ id, workflowId }: WorkflowNode): OnResizeEnd {
  const store = useAppStore()
  const dispatch = useAppDispatch()
  return useCallback(
    (_, box) => {
      const graph = selectGraph(store.getState(), workflowId)
      if (graph) dispatch(runPlan(resize(indexOf(graph), id, box)))
    },
    [store, dispatch, id, workflowId],
  )
}
