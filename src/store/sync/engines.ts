import type { FlaskStats } from '@/sync/transport'

/** Synchronises the open project and the list of projects with the server. */
export interface SyncEngines {
  /** Sends every unsent change. Rejects with a sentence. */
  push(): Promise<void>
  /** Takes what changed on the server. Rejects with a sentence. */
  pull(): Promise<void>
  /** What the server holds of the open project; `null` when it does not answer. */
  check(): Promise<FlaskStats | null>
  /** Empties the open project's space, and answers what the server holds then. Rejects with a sentence. */
  clear(): Promise<FlaskStats | null>
  /** Counts the unsent changes and, when auto-sync is on, sends them soon. */
  changed(): void
  /** Synchronises by itself, as the settings say, until the answer is called. */
  start(): () => void
}
