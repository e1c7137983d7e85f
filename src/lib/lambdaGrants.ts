import type { Capabilities } from '@/model/lambda/lambda'

const KEY = 'espalier.grants'

type Grants = Readonly<Record<string, Readonly<Record<string, Capabilities>>>>

/** What the person allowed a lambda of a project in this browser; nothing, unless they did. It is never synced. */
export function readGrants(projectId: string, lambdaId: string): Capabilities {
  const all = readAll()
  const project = Object.hasOwn(all, projectId) ? all[projectId] : undefined
  return (project && Object.hasOwn(project, lambdaId) ? project[lambdaId] : undefined) ?? {}
}

/** Remembers what a lambda is allowed, in place of what it was before. */
export function writeGrants(projectId: string, lambdaId: string, granted: Capabilities): void {
  const all = readAll()
  const project = { ...(Object.hasOwn(all, projectId) ? all[projectId] : {}), [lambdaId]: granted }
  localStorage.setItem(KEY, JSON.stringify({ ...all, [projectId]: project }))
}

function readAll(): Grants {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof stored === 'object' && stored !== null ? (stored as Grants) : {}
  } catch {
    return {} // what cannot be read grants nothing
  }
}
