import { readGrants, writeGrants } from '@/lib/grants'
import type { StoredRun } from '@/lib/runDb'
import { originIn } from '@/model/lambda/address'
import type { WorkflowGraph } from '@/model/workflow/types'
import { obtainGrants } from '../lambdas/grants'

type Asker = Pick<StoredRun, 'projectId' | 'workflowId' | 'workflowName' | 'asks'>

/** The origins that a workflow of a project may send requests to in this browser. */
export function workflowOrigins(projectId: string, workflowId: string): readonly string[] {
  return readGrants(projectId, { kind: 'workflow', id: workflowId }).net ?? []
}

/** Takes it from a workflow to send requests to an origin; the next run asks again. */
export function forbidOrigin(projectId: string, workflowId: string, origin: string): void {
  const net = workflowOrigins(projectId, workflowId).filter((one) => one !== origin)
  writeGrants(projectId, { kind: 'workflow', id: workflowId }, net.length > 0 ? { net } : {})
}

/**
 * The origins that a run may use, after the person was asked for those that it wants: once in a run, and only where they began it, as
 * nobody wants a question in the middle of other work. `null` when they rather do not run it.
 */
export async function askForOrigins(
  { projectId, workflowId, workflowName, asks }: Asker,
  wanted: readonly string[],
  asked: Set<string>,
): Promise<readonly string[] | null> {
  const net = wanted.filter((origin) => !asked.has(origin))
  if (!asks || net.length === 0) return workflowOrigins(projectId, workflowId)
  const owner = { kind: 'workflow', id: workflowId, name: workflowName } as const
  const granted = await obtainGrants(projectId, { ...owner, capabilities: { net } })
  for (const origin of net) asked.add(origin)
  return granted && (granted.net ?? [])
}

/** The origins of a workflow's requests, as far as they stand there and are not computed. */
export function originsOf({ nodes }: WorkflowGraph, only?: string): readonly string[] {
  const origins = nodes.flatMap(({ id, kind, params, disabled }) => {
    if (kind !== 'http' || disabled || (only !== undefined && id !== only)) return []
    const { url } = params
    const start =
      typeof url === 'string' ? /^\s*(https?:\/\/[^/?#{}\s]+)(?:[/?#\s]|$)/.exec(url) : null
    return (start?.[1] !== undefined && originIn(start[1])) || []
  })
  return [...new Set(origins)]
}
