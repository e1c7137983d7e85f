import type { Json } from '@/model/json'
import type { RunCause } from '@/model/workflow/run/events'
import type { WorkflowNode } from '@/model/workflow/types'
import type { RunStore } from '../../lambdas/context'
import { selectGraph } from '../graph'
import { loadRunner } from '../loadRunner'
import { isOn } from './triggers'

/** Something that begins a run. */
export interface Firing {
  readonly node: WorkflowNode
  readonly cause: RunCause
  readonly input: Json
  /** Of what happened, so that two tabs that both saw it begin one run. */
  readonly id: string
  readonly behind?: readonly string[]
  /** While the run before it goes on: it is left out, or it waits for its turn. */
  readonly ifBusy: 'drop' | 'queue'
}

/** Firings that wait for one trigger at most; of what comes then nothing is known but that there was much. */
const WAITING = 100

/** Begins runs for triggers of a project, for each trigger one after the other. */
export function createFiring(store: RunStore, projectId: string): (firing: Firing) => void {
  const busy = new Map<string, Firing[]>()

  function fire(firing: Firing): void {
    const waiting = busy.get(firing.node.id)
    if (!waiting) {
      busy.set(firing.node.id, [])
      void run(firing).finally(() => next(firing.node.id))
    } else if (firing.ifBusy === 'queue' && waiting.length < WAITING) {
      waiting.push(firing)
    }
  }

  function next(nodeId: string): void {
    const [firing, ...rest] = busy.get(nodeId) ?? []
    if (!firing) return void busy.delete(nodeId)
    busy.set(nodeId, rest)
    void run(firing).finally(() => next(nodeId))
  }

  async function run({ node: { id: nodeId, workflowId }, ...firing }: Firing): Promise<void> {
    try {
      const runner = await loadRunner()
      const state = store.getState()
      const graph = selectGraph(state, workflowId)
      const node = graph?.nodes.find(({ id }) => id === nodeId)
      const isOpen = state.project.activeProjectId === projectId && !state.sync.readOnly
      if (!graph || !node || !isOn(node) || !isOpen) return
      const { cause, input, id, behind = [] } = firing
      await runner.start(store, { graph, nodeId, cause, input, id, behind })
    } catch {
      // The engine could not be loaded now; the next time it may.
    }
  }

  return fire
}
