/** The door for the runs of workflows that this browser remembers. */
export { createJournal, type RunJournal } from './journal'
export { readEvents, readRun, readRuns, readUnfinished } from './read'
export { letGoOfOld, removeProjectRuns, removeRuns } from './retention'
export type { StoredRun } from './schema'
export { isEnded } from './write'
