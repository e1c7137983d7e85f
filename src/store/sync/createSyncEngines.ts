import { HttpError, OfflineError } from '@/lib/httpErrors'
import type { Received } from '@/lib/idb/received'
import type { RecordStore } from '@/lib/idb/recordStore'
import { StorageError } from '@/lib/idb/errors'
import { keyOf, type RecordChange } from '@/model/records'
import type { SyncOutcome } from '@/sync/outcome'
import type { FlaskStats } from '@/sync/transport'
import type { Saver } from '../persistence/saver'
import { readQuarantine } from '../quarantine'
import { recordsArrived } from '../records'
import { sentenceOf } from '../sentence'
import type { RootState } from '../rootState'
import type { Services } from '../services'
import { notify } from '../slices/noticesSlice'
import { connectionChecked, outcomeTold, unsentCounted } from '../slices/syncStatus'
import type { AppDispatch } from '../thunk'
import { treeOpened } from '../trees/treeActions'
import { createBySelf } from './bySelf'
import type { SyncEngines } from './engines'
import { forgottenSpaces } from './forgottenSpaces'
import type { SpaceSync } from './spaceSync'
import { createUnsentCount } from './unsentCount'

export interface SyncOptions {
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
export function createSyncEngines({ services, store, saver }: SyncOptions): SyncEngines {
  const { db, remote, channel, listen, now } = services
  const { dispatch, getState } = store
  const forgotten = forgottenSpaces({ db, remote })
  /** Comes with the first synchronisation: no edit needs it. */
  const spaces = async () => {
    const { createSpaces } = await loaded(import('./spaces'))
    return createSpaces({ services, store, saver, forgotten, newReplica, onReceived })
  }
  /** One space after the other, and one run at a time: a second caller waits for the first. */
  let running: Promise<unknown> = Promise.resolve()
  let presenceHeard: ((space: string, text: string) => void) | undefined

  function onReceived(target: RecordStore, received: Received): void {
    const { taken, broken, conflicts, putAside = 0 } = received
    if (putAside > 0 && target.name === db.project().name) {
      const items = putAside === 1 ? '1 newer item' : `${putAside} newer items`
      const text = `The server was put back to an older state. This device has ${items}: click the status line to look.`
      dispatch(notify({ kind: 'info', ofProject: true, text }))
    }
    if (broken.length > 0) void dispatch(readQuarantine())
    if (conflicts) void readConflicts()
    take(target, taken)
  }

  function take(target: RecordStore, changes: readonly RecordChange[]): void {
    if (changes.length === 0) return
    const refs = changes.map(({ value: _, ...ref }) => ref)
    channel?.post({ type: 'records', database: target.name, refs })
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

  async function run(
    { sent }: { readonly sent: boolean },
    work: (space: SpaceSync) => Promise<void>,
  ): Promise<void> {
    const turn = running.then(() => runNow({ sent }, work))
    running = turn.catch(() => {})
    await turn
  }

  async function runNow(
    { sent }: { readonly sent: boolean },
    work: (space: SpaceSync) => Promise<void>,
  ): Promise<void> {
    // Of no interest to the other tabs, whose database it is.
    if (getState().sync.readOnly) throw new StorageError('newer')
    const { name } = db.project()
    const tell = (outcome: SyncOutcome) => {
      dispatch(outcomeTold(outcome))
      channel?.post({ type: 'outcome', database: name, outcome })
    }
    tell({ kind: 'started' })
    try {
      await (await spaces()).each(work)
      // Counted first: a pull may have found what the server lacks, and then nothing is in step.
      await count()
      // What was left because something of it waited may be decided now.
      if (getState().sync.conflicts.length > 0) await readConflicts()
      tell({ kind: 'finished', at: now(), sent })
    } catch (error) {
      const needsToken = error instanceof HttpError && error.status === 401
      const message = needsToken
        ? 'The server asks for a token: click here to give it.'
        : sentenceOf(error, 'The server does not answer.')
      tell({ kind: 'failed', message, connected: !(error instanceof OfflineError), needsToken })
      await count()
      throw error
    }
  }

  /** Asks for what changed in the open project as soon as the server says that something did. */
  function listenToProject(hear: NonNullable<Services['listen']>): () => void {
    const project = db.project()
    const space = db.activeProjectId
    return hear(space, (news) => {
      if (news.kind === 'presence') {
        const { text } = news
        presenceHeard?.(space, text)
        return channel?.post({ type: 'presence', space, text })
      }
      const look = async () => {
        const known = await project.sync.identity(newReplica)
        // What this browser sent itself is no news to it.
        if (known.cursor !== news.cursor) bySelf.now()
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

  const bySelf = createBySelf({
    db,
    channel,
    settings: () => getState().settings,
    subscribe: store.subscribe,
    sync: () => run({ sent: true }, (space) => space.push()),
    ...(listen && { listen: () => listenToProject(listen) }),
  })

  return {
    push: () => run({ sent: true }, (space) => space.push({ retry: true })),
    pull: () => run({ sent: false }, (space) => space.pull()),
    check: stats,
    async clear() {
      const id = db.activeProjectId
      const turn = running.then(async () => (await spaces()).clear(id))
      running = turn.catch(() => {})
      await turn
      await count()
      return stats()
    },
    count,
    readConflicts,
    stored(database, refs) {
      unsent.stored(database, refs)
      bySelf.changed()
    },
    changed() {
      unsent.countSoon()
      bySelf.changed()
    },
    async heard(database, outcome) {
      if (outcome.kind === 'finished') await count()
      if (database !== db.project().name) return
      const failed = getState().sync.status === 'error'
      dispatch(outcomeTold(outcome))
      if (outcome.kind !== 'finished') return
      await readConflicts()
      if (failed) bySelf.now()
    },
    heardPresence: (space, text) => presenceHeard?.(space, text),
    opened: bySelf.opened,
    async forget(projectId) {
      await forgotten.add(projectId)
      // After what is under way, which may be sending the project's records at this moment.
      running = running.then(forgotten.empty).catch(() => {
        // Out of reach: the next synchronisation does it.
      })
      await running
    },
    start: bySelf.start,
    retire: bySelf.retire,
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
