import { inOneTab } from '@/lib/locks'
import { HttpError, OfflineError } from '@/lib/http'
import type { RecordStore } from '@/lib/idb/recordStore'
import { keyOf, type RecordChange, type RecordRef } from '@/model/records'
import type { FlaskStats, Transport } from '@/sync/transport'
import type { Saver } from '../persistence/saver'
import { recordsArrived } from '../records'
import { sentenceOf } from '../sentence'
import type { RootState } from '../rootState'
import type { Services } from '../services'
import {
  connectionChecked,
  syncFailed,
  syncFinished,
  syncStarted,
  unsentCounted,
} from '../slices/syncStatus'
import type { AppDispatch } from '../thunk'
import { treeOpened } from '../trees/treeActions'
import { readQuarantine } from '../quarantine'
import { createAutoSync } from './autoSync'
import type { SyncEngines } from './engines'
import type { SpaceSync } from './spaceSync'
import { createUnsentCount } from './unsentCount'

/** Under this key of the root database lie the deleted projects whose spaces are still to be emptied. */
const FORGOTTEN = 'forgotten'

/** The server's space of the list of projects. */
const PROJECTS_SPACE = '_projects'

interface Options {
  readonly services: Services
  readonly store: {
    readonly getState: () => RootState
    readonly dispatch: AppDispatch
    readonly subscribe: (listener: () => void) => () => void
  }
  readonly saver: () => Saver
}

/** A name that no other browser has, nor this one under an earlier name: two of a test have the same ids. */
const newReplica = () => crypto.randomUUID()

/** The synchronisation of a store. */
export function createSyncEngines({ services, store, saver }: Options): SyncEngines {
  const { db, remote, channel, listen, now } = services
  const { dispatch, getState } = store
  /** One space after the other, and one run at a time: a second caller waits for the first. */
  let running: Promise<unknown> = Promise.resolve()
  let presenceHeard: ((space: string, text: string) => void) | undefined

  async function syncOf(target: RecordStore, transport: Transport): Promise<SpaceSync> {
    const { createSpaceSync } = await loaded(import('./spaceSync'))
    return createSpaceSync({
      noteFor: db,
      store: target,
      transport,
      now,
      newId: newReplica,
      settle: () => saver().flush(),
      keeps: holdsUnsentWork,
      onReceived: ({ taken, broken, conflicts }) => {
        if (broken.length > 0) void dispatch(readQuarantine())
        if (conflicts) void readConflicts()
        take(target, taken)
      },
    })
  }

  /** Reads what is open of both spaces. Never rejects: a database that fails is told by the saver. */
  function readConflicts(): Promise<void> {
    // One after the other: what one decides, the next must not decide again.
    reading = reading.then(readOpenConflicts)
    return reading
  }
  let reading = Promise.resolve()

  async function readOpenConflicts(): Promise<void> {
    try {
      const open = await Promise.all([db.root, db.project()].map(({ sync }) => sync.conflicts()))
      if (open.flat().length + getState().sync.conflicts.length === 0) return
      const { takeOpenConflicts } = await import('./openConflicts')
      await dispatch(takeOpenConflicts(newReplica))
    } catch {
      // The next news reads them.
    }
  }

  function take(target: RecordStore, changes: readonly RecordChange[]): void {
    if (changes.length === 0) return
    channel?.post({ database: target.name, refs: changes.map(({ value: _, ...ref }) => ref) })
    if (target.name !== db.root.name && target.name !== db.project().name) return
    // Edited since it was stored: the edit stays, and is written over it.
    const fresh = changes.filter((change) => !saver().isDirty(keyOf(change)))
    if (fresh.length === 0) return
    const { activeTreeId: shown } = getState().componentTrees
    dispatch(recordsArrived({ changes: fresh }))
    const { activeTreeId, headers } = getState().componentTrees
    const [first] = headers
    // The shown tree went, as a sample does that yields: another one takes its place.
    if (shown !== null && activeTreeId === null && first) dispatch(treeOpened(first.id))
  }

  /** Whether a project that was deleted elsewhere has changes here that no server has. Settings stay in any case. */
  async function holdsUnsentWork({ collection, id }: RecordRef): Promise<boolean> {
    if (collection === 'settings') return true
    if (collection !== 'projects' || !isListed(id)) return false
    return (await db.project(id).sync.countUnsent()) > 0
  }

  const isListed = (id: string) => getState().project.projects.some((one) => one.id === id)

  async function run(
    { wait, sent }: { readonly wait: boolean; readonly sent: boolean },
    work: (space: SpaceSync) => Promise<void>,
  ): Promise<boolean> {
    const turn = running.then(async () => {
      if (wait) dispatch(syncStarted())
      try {
        const ran = await inOneTab(`${db.root.name}:sync`, { wait }, async () => {
          if (!wait) dispatch(syncStarted())
          await syncAll(work)
        })
        if (!ran) return false
        // Counted first: a pull may have found what the server lacks, and then nothing is in step.
        await count()
        // What was left because something of it waited may be decided now.
        if (getState().sync.conflicts.length > 0) await readConflicts()
        dispatch(syncFinished({ at: now(), sent }))
        // The other tabs count again what is unsent.
        channel?.post({ database: db.root.name, refs: [] })
        return true
      } catch (error) {
        const needsToken = error instanceof HttpError && error.status === 401
        const message = needsToken
          ? 'The server asks for a token: click here to give it.'
          : sentenceOf(error, 'The server does not answer.')
        dispatch(syncFailed({ message, connected: !(error instanceof OfflineError), needsToken }))
        await count()
        throw error
      }
    })
    running = turn.catch(() => false)
    return turn
  }

  /** One space that the server refuses keeps the other from nothing. */
  async function syncAll(work: (space: SpaceSync) => Promise<void>): Promise<void> {
    const refusals: HttpError[] = []
    const unlessRefused = async (part: Promise<void>) => {
      await part.catch((error: unknown) => {
        if (!(error instanceof HttpError)) throw error
        refusals.push(error)
      })
    }
    await unlessRefused(emptyForgotten())
    await unlessRefused(syncOf(db.root, remote(PROJECTS_SPACE)).then(work))
    // Deleted elsewhere, as the list has just told: its records must not go back to the server.
    const id = db.activeProjectId
    if (getState().project.projects.length === 0 || isListed(id)) {
      await unlessRefused(syncOf(db.project(id), remote(id)).then(work))
    }
    const [first] = refusals
    if (first) throw first
  }

  async function emptyForgotten(): Promise<void> {
    for (const id of await forgotten()) {
      await remote(id).clear()
      await db.root.putMeta(
        FORGOTTEN,
        (await forgotten()).filter((other) => other !== id),
      )
    }
  }

  async function forgotten(): Promise<readonly string[]> {
    return ((await db.root.getMeta(FORGOTTEN)) as readonly string[] | undefined) ?? []
  }

  /** Asks for what changed in the open project as soon as the server says that something did. */
  function listenToProject(hear: NonNullable<Services['listen']>): () => void {
    const project = db.project()
    const space = db.activeProjectId
    return hear(space, (news) => {
      if (news.kind === 'presence') return presenceHeard?.(space, news.text)
      const look = async () => {
        const known = await project.sync.identity(newReplica)
        // What this browser sent itself is no news to it.
        if (known.cursor !== news.cursor) auto.now()
      }
      void look().catch(() => {})
    })
  }

  const unsent = createUnsentCount({
    db,
    tell(number) {
      if (number !== getState().sync.unsent) dispatch(unsentCounted(number))
    },
  })
  const { count } = unsent

  async function stats(): Promise<FlaskStats | null> {
    const transport = remote(db.activeProjectId)
    const connected = await transport.check()
    dispatch(connectionChecked(connected))
    return connected ? transport.stats().catch(() => null) : null
  }

  const auto = createAutoSync({
    settings: () => getState().settings,
    subscribe: store.subscribe,
    push: () => run({ wait: false, sent: true }, (space) => space.push()),
    ...(listen && { listen: () => listenToProject(listen) }),
    pullAndPush: () => run({ wait: false, sent: true }, (space) => space.push()),
  })

  return {
    push: async () =>
      void (await run({ wait: true, sent: true }, (space) => space.push({ retry: true }))),
    pull: async () => void (await run({ wait: true, sent: false }, (space) => space.pull())),
    check: stats,
    async clear() {
      const id = db.activeProjectId
      const turn = running.then(() =>
        inOneTab(`${db.root.name}:sync`, { wait: true }, async () =>
          (await syncOf(db.project(id), remote(id))).clear(),
        ),
      )
      running = turn.catch(() => false)
      await turn
      await count()
      return stats()
    },
    count,
    readConflicts,
    stored(database, refs) {
      unsent.stored(database, refs)
      auto.changed()
    },
    changed() {
      unsent.countSoon()
      auto.changed()
    },
    opened() {
      auto.attend()
      auto.now()
    },
    async forget(projectId) {
      await db.root.putMeta(FORGOTTEN, [...(await forgotten()), projectId])
      // After what is under way, which may be sending the project's records at this moment.
      running = running.then(emptyForgotten).catch(() => {
        // Out of reach: the next synchronisation does it.
      })
      await running
    },
    start: auto.start,
    watchPresence(heard) {
      presenceHeard = heard
      return () => {
        if (presenceHeard === heard) presenceHeard = undefined
      }
    },
  }
}

/** Code that comes from the server: where it does not, nobody answers. */
async function loaded<T>(code: Promise<T>): Promise<T> {
  try {
    return await code
  } catch (error) {
    throw new OfflineError(error)
  }
}
