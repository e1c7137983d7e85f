import type { GrantOwner } from '@/model/lambda/grants'
import type { Capabilities } from '@/model/lambda/lambda'

/** Apart, because the id of a lambda may be chosen so that it is the one of a workflow. */
const KEYS = { lambda: 'espalier.grants', workflow: 'espalier.grants.workflows' } as const

type Owner = Pick<GrantOwner, 'kind' | 'id'>
type Grants = Readonly<Record<string, Readonly<Record<string, Capabilities>>>>

/** What the person allowed a lambda or a workflow of a project in this browser; nothing, unless they did. It is never synced. */
export function readGrants(projectId: string, { kind, id }: Owner): Capabilities {
  const all = readAll(kind)
  const project = Object.hasOwn(all, projectId) ? all[projectId] : undefined
  return (project && Object.hasOwn(project, id) ? project[id] : undefined) ?? {}
}

/** Remembers what one is allowed, in place of what it was before. */
export function writeGrants(projectId: string, { kind, id }: Owner, granted: Capabilities): void {
  const all = readAll(kind)
  const project = { ...(Object.hasOwn(all, projectId) ? all[projectId] : {}), [id]: granted }
  localStorage.setItem(KEYS[kind], JSON.stringify({ ...all, [projectId]: project }))
}

function readAll(kind: GrantOwner['kind']): Grants {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEYS[kind]) ?? '{}')
    return typeof stored === 'object' && stored !== null ? (stored as Grants) : {}
  } catch {
    return {} // what cannot be read grants nothing
  }
}
