import { tabChannel, type TabChannel } from '@/lib/channel'
import type { Outputs } from '@/model/workflow/kinds/kind'
import type { RunEvent, StepKey } from '@/model/workflow/run/events'

/** What a person says became of a write that was cut off. */
export type Resolution = 'retry' | 'done' | 'failed'

/** What the tabs of this browser tell each other of runs. */
export type RunWord =
  /** There is more of a run: it is read from the database. */
  | {
      readonly type: 'changed'
      readonly projectId: string
      readonly workflowId: string
      readonly runId: string
    }
  /** Runs of a workflow were forgotten. */
  | { readonly type: 'removed'; readonly projectId: string; readonly workflowId: string }
  /** Of a run that another tab is at. */
  | { readonly type: 'cancel'; readonly runId: string }
  | {
      readonly type: 'resolve'
      readonly runId: string
      readonly key: StepKey
      readonly how: Resolution
      readonly outputs?: Outputs
    }
  /** A file was changed in a tab, for the one that has the triggers. */
  | ({ readonly type: 'file' } & ChangedFile)

/** A file that was made or changed in this browser. */
export interface ChangedFile {
  readonly projectId: string
  readonly id: string
  readonly path: string
  readonly updatedAt: number
  /** The workflows whose runs brought it about. */
  readonly by: readonly string[]
}

type Ear = (word: RunWord, fresh?: readonly RunEvent[]) => void

const ears = new Set<Ear>()
let channel: TabChannel<RunWord> | undefined

/** Tells this tab and the others. Events that come with a word stay in this tab: the others read them. */
export function say(word: RunWord, fresh?: readonly RunEvent[]): void {
  open()?.post(word)
  tellEars(word, fresh)
}

/** Hears what any tab says, this one included, until the answer is called. */
export function hear(ear: Ear): () => void {
  open()
  ears.add(ear)
  return () => void ears.delete(ear)
}

/** What goes wrong in one that hears is its own business, and none of the run's. */
function tellEars(word: RunWord, fresh?: readonly RunEvent[]): void {
  for (const ear of ears) guarded(() => ear(word, fresh))
}

/** Calls somebody who hears of a run; an error there ends nothing here, and is reported as one that nobody caught. */
export function guarded(call: () => void): void {
  try {
    call()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}

function open(): TabChannel<RunWord> | undefined {
  if (!channel && typeof BroadcastChannel !== 'undefined') {
    channel = tabChannel<RunWord>('espalier-runs')
    channel.listen((word) => {
      tellEars(word)
    })
  }
  return channel
}
