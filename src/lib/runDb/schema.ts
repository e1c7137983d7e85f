import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { WorkflowRun } from '@/model/workflow/run/workflowRun'

/** A run as it is stored. */
export interface StoredRun extends WorkflowRun {
  readonly projectId: string
  /** The ids of the workflows that wait for this run, the first one first. */
  readonly callers: readonly string[]
  /** The ids of the workflows whose runs led to this one, by a call or by a file that they wrote. */
  readonly behind: readonly string[]
  /** Whether a person began it, who can be asked for grants. */
  readonly asks: boolean
  /** It answers the failure of another run, so that its own failure is answered by none. */
  readonly isHandler?: true
  /** The step that called it has heard of its end. */
  readonly isTold?: true
}

/** A run with what retention goes by. */
export interface RunRow extends StoredRun {
  readonly isEnded: 0 | 1
  /** Characters of its events as JSON, those of its blobs included. */
  readonly size: number
  /** The blob that is its output. */
  readonly outputBlob?: string
}

/** A value of an event that lies in a blob. */
export interface BlobRef {
  /** Where in the batch: the index of the event, then the keys down to the value. */
  readonly path: readonly (string | number)[]
  readonly hash: string
}

/** Events that were written together, in the order in which they happened. */
interface EventBatch {
  readonly runId: string
  /** Of the first event. */
  readonly seq: number
  /** Events as a JSON list; what lies in blobs is `null` there. */
  readonly text: string
  readonly refs?: readonly BlobRef[]
}

interface StoredBlob {
  /** SHA-256 of the text, as hex. */
  readonly hash: string
  /** JSON. */
  readonly text: string
  /** The runs that it occurs in: it goes with the last one. */
  readonly runs: readonly string[]
}

export interface RunSchema extends DBSchema {
  runs: {
    key: string
    value: RunRow
    indexes: {
      workflow: [projectId: string, workflowId: string, startedAt: number]
      status: [projectId: string, status: string]
      age: [isEnded: number, startedAt: number]
    }
  }
  runEvents: { key: [runId: string, seq: number]; value: EventBatch }
  runBlobs: { key: string; value: StoredBlob; indexes: { run: string } }
  /** `size`: of all runs together. */
  meta: { key: string; value: number }
}

type RunDb = IDBPDatabase<RunSchema>

let opening: Promise<RunDb> | undefined

/**
 * The runs of workflows of this browser, in a database of their own that is never synced. Another tab that wants to change or remove
 * it gets it at once.
 */
export function openRuns(): Promise<RunDb> {
  opening ??= openDB<RunSchema>('espalier-runs', 1, {
    upgrade(db) {
      const runs = db.createObjectStore('runs', { keyPath: 'id' })
      runs.createIndex('workflow', ['projectId', 'workflowId', 'startedAt'])
      runs.createIndex('status', ['projectId', 'status'])
      runs.createIndex('age', ['isEnded', 'startedAt'])
      db.createObjectStore('runEvents', { keyPath: ['runId', 'seq'] })
      db.createObjectStore('runBlobs', { keyPath: 'hash' }).createIndex('run', 'runs', {
        multiEntry: true,
      })
      db.createObjectStore('meta')
    },
    blocking(_current, _wanted, event) {
      opening = undefined
      ;(event.target as IDBDatabase).close()
    },
    terminated() {
      opening = undefined
    },
  }).catch((error: unknown) => {
    opening = undefined
    throw error
  })
  return opening
}

/** The events of a run. */
export function eventsOf(runId: string): IDBKeyRange {
  return IDBKeyRange.bound([runId, -Infinity], [runId, Infinity])
}

/** The runs of a workflow, in the order in which they began. */
export function runsOf(projectId: string, workflowId: string): IDBKeyRange {
  return IDBKeyRange.bound([projectId, workflowId, -Infinity], [projectId, workflowId, Infinity])
}
