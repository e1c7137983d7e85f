import type { RecordRef } from '@/model/records'
import type { SyncOutcome } from '@/sync/outcome'
import type { FlaskStats } from '@/sync/transport'

/** Synchronises the open project and the list of projects with the server. */
export interface SyncEngines {
  /** Sends every unsent change. Rejects with a sentence. */
  readonly push: () => Promise<void>
  /** Takes what changed on the server. Rejects with a sentence. */
  readonly pull: () => Promise<void>
  /** What the server holds of the open project; `null` when it does not answer. */
  readonly check: () => Promise<FlaskStats | null>
  /** Empties the open project's space, and answers what the server holds then. Rejects with a sentence. */
  readonly clear: () => Promise<FlaskStats | null>
  /** Counts the unsent changes. */
  readonly count: () => Promise<void>
  /** Reads the open conflicts of the open project into the state. Never rejects. */
  readonly readConflicts: () => Promise<void>
  /** Records of a database were stored with their outbox rows: counts them and, when auto-sync is on, sends them soon. */
  readonly stored: (database: string, refs: readonly RecordRef[]) => void
  /** The same where nobody says which records: all that waits is counted. */
  readonly changed: () => void
  /** Another tab tells what came of a synchronisation of the project in a database. Never rejects. */
  readonly heard: (database: string, outcome: SyncOutcome) => Promise<void>
  /** Another tab holds the stream, and passes on who is in a space. */
  readonly heardPresence: (space: string, text: string) => void
  /** Another project is open: when auto-sync is on, it is synchronised now. */
  readonly opened: () => void
  /** A project was deleted: its space is emptied, now or once the server answers. Never rejects. */
  readonly forget: (projectId: string) => Promise<void>
  /** Synchronises by itself or by the tab that leads, as the settings say, until the answer is called. */
  readonly start: () => () => void
  /** Leaves all that to the other tabs from now on. */
  readonly retire: () => void
  /** Hears who is in a space, as unread JSON, while this tab or another one has a stream that tells it; one at a time. Answers how to stop. */
  readonly watchPresence: (heard: (space: string, text: string) => void) => () => void
}
