import type { WorkflowNode } from '@/model/workflow/types'
import { wakeAt } from '../wake'
import { nextTime } from './nextTime'

/** The schedules that are kept. */
export interface Schedules {
  /** Keeps these from now on; one that did not change goes on as it was. */
  readonly keep: (nodes: readonly WorkflowNode[]) => void
  readonly stop: () => void
}

interface Kept {
  readonly key: string
  readonly stop: () => void
}

/** Calls back when a schedule is due, with the time that it was due at. */
export function keepSchedules(
  now: () => number,
  due: (node: WorkflowNode, at: number) => void,
): Schedules {
  const kept = new Map<string, Kept>()

  function start(node: WorkflowNode): () => void {
    let isStopped = false
    let stop = () => {
      isStopped = true
    }
    const plan = async () => {
      const at = await nextTime(node.params, now())
      if (isStopped || at === undefined) return
      const callOff = wakeAt(now, at, () => {
        due(node, at)
        void plan()
      })
      stop = () => {
        isStopped = true
        callOff()
      }
    }
    // Without the part that reads cron texts there is no schedule; the next change tries again.
    plan().catch(() => kept.delete(node.id))
    return () => stop()
  }

  return {
    keep(nodes) {
      const wanted = new Map(nodes.map((node) => [node.id, node]))
      for (const [id, { key, stop }] of kept) {
        const node = wanted.get(id)
        if (node && keyOf(node) === key) continue
        stop()
        kept.delete(id)
      }
      for (const [id, node] of wanted)
        if (!kept.has(id)) kept.set(id, { key: keyOf(node), stop: start(node) })
    },
    stop() {
      for (const { stop } of kept.values()) stop()
      kept.clear()
    },
  }
}

function keyOf({ workflowId, params }: WorkflowNode): string {
  return JSON.stringify([workflowId, params['unit'], params['every'], params['cron']])
}
