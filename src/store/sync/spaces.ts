import { HttpError } from '@/lib/httpErrors'
import type { Received } from '@/lib/idb/received'
import type { RecordStore } from '@/lib/idb/recordStore'
import { inOneTab } from '@/lib/locks'
import type { RecordRef } from '@/model/records'
import type { SyncOptions } from './createSyncEngines'
import type { ForgottenSpaces } from './forgottenSpaces'
import { createSpaceSync, type SpaceSync } from './spaceSync'

/** The server's space of the list of projects. */
const PROJECTS_SPACE = '_projects'

interface Options extends SyncOptions {
  readonly forgotten: ForgottenSpaces
  /** A name that no other browser has. */
  readonly newReplica: () => string
  /** Hears what came of what the server told, once it is stored. */
  readonly onReceived: (target: RecordStore, received: Received) => void
}

/** The server's spaces of this browser, one tab at a time. */
export interface Spaces {
  /** Does something with the list of projects, and then with the open one. Rejects with a sentence. */
  readonly each: (work: (space: SpaceSync) => Promise<void>) => Promise<void>
  /** Empties a project's space on the server. Rejects with a sentence. */
  readonly clear: (projectId: string) => Promise<void>
}

/** The list of projects and the open project, as spaces of the server. */
export function createSpaces(options: Options): Spaces {
  const { services, store, saver, forgotten, newReplica, onReceived } = options
  const { db, remote, now } = services
  const { getState } = store

  function syncOf(target: RecordStore, space: string): SpaceSync {
    return createSpaceSync({
      noteFor: db,
      store: target,
      transport: remote(space),
      now,
      newId: newReplica,
      settle: () => saver().flush(),
      keeps: holdsUnsentWork,
      onReceived: (received) => onReceived(target, received),
    })
  }

  /** Whether a project that was deleted elsewhere has changes here that no server has. Settings stay in any case. */
  async function holdsUnsentWork({ collection, id }: RecordRef): Promise<boolean> {
    if (collection === 'settings') return true
    if (collection !== 'projects' || !isListed(id)) return false
    return (await db.project(id).sync.countUnsent()) > 0
  }

  const isListed = (id: string) => getState().project.projects.some((one) => one.id === id)

  /** One space that the server refuses keeps the other from nothing. */
  async function all(work: (space: SpaceSync) => Promise<void>): Promise<void> {
    const refusals: HttpError[] = []
    const unlessRefused = async (part: Promise<void>) => {
      await part.catch((error: unknown) => {
        if (!(error instanceof HttpError)) throw error
        refusals.push(error)
      })
    }
    await unlessRefused(forgotten.empty())
    await unlessRefused(work(syncOf(db.root, PROJECTS_SPACE)))
    // Deleted elsewhere, as the list has just told: its records must not go back to the server.
    const id = db.activeProjectId
    if (getState().project.projects.length === 0 || isListed(id)) {
      await unlessRefused(work(syncOf(db.project(id), id)))
    }
    const [first] = refusals
    if (first) throw first
  }

  const lock = `${db.root.name}:sync`
  return {
    each: (work) => inOneTab(lock, () => all(work)),
    clear: (id) => inOneTab(lock, () => syncOf(db.project(id), id).clear()),
  }
}
