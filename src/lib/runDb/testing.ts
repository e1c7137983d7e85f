import type { Json } from '@/model/json'
import type { RunEvent } from '@/model/workflow/run/events'
import type { StoredRun } from './schema'

/** A run as tests store it. */
export function runFor(fields: Partial<StoredRun> & { readonly id: string }): StoredRun {
  return {
    projectId: 'p',
    workflowId: 'w',
    workflowName: 'Import',
    startedAt: 1,
    status: 'running',
    cause: { kind: 'manual' },
    steps: 0,
    callers: [],
    behind: [],
    asks: true,
    ...fields,
  }
}

/** The event that a step succeeded with a value. */
export function succeeded(seq: number, value: Json): RunEvent {
  const outputs = { out: value }
  return { seq, at: seq, type: 'attemptSucceeded', key: `|${seq}`, attempt: 1, outputs }
}
