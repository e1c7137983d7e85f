import type { Viewport } from 'reactflow'

/** Where each workflow was looked at last in this session. */
const viewports = new Map<string, Viewport>()

/** The part of a workflow that was on screen last; `undefined` when it was not yet. */
export function viewportOf(workflowId: string): Viewport | undefined {
  return viewports.get(workflowId)
}

/** Remembers which part of a workflow is on screen. */
export function keepViewport(workflowId: string, viewport: Viewport): void {
  viewports.set(workflowId, viewport)
}
