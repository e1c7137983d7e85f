import type { RunEvent } from '@/model/workflow/run/events'
import { RunView } from '@/model/workflow/run/view'
import { liveRun } from '@/store/workflows'

/** A run on the canvas and in the panel: of each workflow one at a time. */
export interface ShownRun {
  readonly runId: string
  readonly view: RunView
  /** Changes whenever something of the run does. */
  version: number
  /** Of each node, changes whenever something of it does. */
  readonly nodeVersions: Map<string, number>
}

interface Entry {
  readonly shown: ShownRun
  readonly stop: () => void
}

const entries = new Map<string, Entry>()
const listeners = new Map<string, Set<() => void>>()
/** Workflows that something changed of since the last frame. */
const changed = new Set<string>()
let isWaking = false

/** Shows a run of a workflow and follows it, wherever it runs; with `null` none. */
export function showRun(workflowId: string, runId: string | null): void {
  const before = entries.get(workflowId)
  if (before?.shown.runId === runId) return
  before?.stop()
  entries.delete(workflowId)
  if (runId !== null) {
    const shown: ShownRun = { runId, view: new RunView(), version: 0, nodeVersions: new Map() }
    const stop = liveRun(runId).subscribe((events) => take(workflowId, shown, events))
    entries.set(workflowId, { shown, stop })
  }
  wake(workflowId)
}

/** The run of a workflow that is shown. */
export function shownRun(workflowId: string): ShownRun | undefined {
  return entries.get(workflowId)?.shown
}

/** Hears of the run of a workflow that is shown, once a frame at most. */
export function watchShownRun(workflowId: string, listener: () => void): () => void {
  const own = listeners.get(workflowId) ?? new Set()
  listeners.set(workflowId, own.add(listener))
  return () => {
    own.delete(listener)
    if (own.size === 0) listeners.delete(workflowId)
  }
}

function take(workflowId: string, shown: ShownRun, events: readonly RunEvent[]): void {
  for (const event of events) {
    const nodeId = shown.view.apply(event)
    if (nodeId === undefined) {
      // The end of a run may be the end of any of its steps.
      if (event.type === 'runEnded') {
        for (const id of shown.view.nodes.keys()) bump(shown, id)
      }
    } else bump(shown, nodeId)
  }
  wake(workflowId)
}

function bump({ nodeVersions }: ShownRun, nodeId: string): void {
  nodeVersions.set(nodeId, (nodeVersions.get(nodeId) ?? 0) + 1)
}

/** A Map of ten thousand items says much in one frame; it is drawn once. */
function wake(workflowId: string): void {
  changed.add(workflowId)
  if (isWaking) return
  isWaking = true
  const tell = () => {
    isWaking = false
    const told = [...changed]
    changed.clear()
    for (const id of told) {
      const entry = entries.get(id)
      if (entry) entry.shown.version += 1
      for (const listener of listeners.get(id) ?? []) listener()
    }
  }
  // A hidden page draws nothing, and is not to fall behind for it.
  if (document.hidden) setTimeout(tell, 100)
  else requestAnimationFrame(tell)
}
