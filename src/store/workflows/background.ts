import { isEnded, readRun, readUnfinished, removeProjectRuns } from '@/lib/runDb'
import { takeLock } from '@/lib/runLocks'
import { activeRun, leaveRuns } from './active'
import { loadRunner } from './loadRunner'
import { lockOf } from './lockOf'
import { startTriggers } from './triggers'
import type { WatchedStore } from './watchedStore'
import { hear } from './words'

export { watchedStore } from './watchedStore'

interface BackgroundOptions {
  /** Whether runs begin and go on without a person. */
  readonly byItself: boolean
}

/**
 * Does what is to be done for the open project: goes on with runs that no tab is at, and begins those that triggers want. With another
 * project open, runs of the one before are left, and go on when it is opened again.
 */
export function startBackground(store: WatchedStore, { byItself }: BackgroundOptions): () => void {
  let projectId: string | null = null
  let stop = () => {}

  let listed = store.getState().project.projects

  function look(): void {
    const { projects, loadedProjectId, activeProjectId } = store.getState().project
    for (const { id } of projects === listed ? [] : listed)
      if (!projects.some((one) => one.id === id)) void removeProjectRuns(id).catch(() => {})
    listed = projects
    if (loadedProjectId === projectId) return
    projectId = loadedProjectId
    stop()
    stop = () => {}
    leaveRuns(activeProjectId)
    if (projectId === null || !byItself) return
    const stops = [takeUpRuns(store, projectId), startTriggers(store, projectId)]
    stop = () => stops.forEach((one) => one())
  }

  const unsubscribe = store.subscribe(look)
  look()
  return () => {
    unsubscribe()
    stop()
  }
}

/** Goes on with the runs of a project as soon as no tab is at them: after a reload at once, else when a tab goes. */
function takeUpRuns(store: WatchedStore, projectId: string): () => void {
  const until = new AbortController()
  const { signal } = until
  const watched = new Set<string>()

  async function takeUp(id: string): Promise<void> {
    if (watched.has(id) || activeRun(id)) return
    watched.add(id)
    try {
      const letGo = await takeLock(lockOf(id), signal)
      letGo?.()
      const run = letGo && !signal.aborted ? await readRun(id) : undefined
      if (run && !isEnded(run)) await (await loadRunner()).adopt(store, id, signal)
    } catch {
      // What cannot be read or loaded now is tried with the next news of it.
    } finally {
      watched.delete(id)
    }
  }

  const deaf = hear((word) => {
    if (word.type === 'changed' && word.projectId === projectId) void takeUp(word.runId)
  })
  readUnfinished(projectId).then(
    (runs) => runs.forEach(({ id }) => void takeUp(id)),
    // A browser that stores nothing has none.
    () => {},
  )
  return () => {
    deaf()
    until.abort()
  }
}
