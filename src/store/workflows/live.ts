import { readEvents } from '@/lib/runDb'
import type { RunEvent } from '@/model/workflow/run/events'
import { hear } from './words'

/** A run as it happens, whichever tab is at it. */
export interface LiveRun {
  /** Calls back with all events so far, then with what is new, each event once and in order; answers how to stop. */
  readonly subscribe: (listener: (events: readonly RunEvent[]) => void) => () => void
}

/** The events of a run that goes on, or of one that ended. */
export function liveRun(runId: string): LiveRun {
  return { subscribe: (listener) => follow(runId, listener) }
}

function follow(runId: string, listener: (events: readonly RunEvent[]) => void): () => void {
  let last = -1
  let isStopped = false
  let reading: Promise<void> | undefined
  let isBehind = false
  let early: RunEvent[] = []

  const give = (events: readonly RunEvent[]) => {
    const fresh = events.filter(({ seq }) => seq > last)
    const end = fresh.at(-1)
    if (!end || isStopped) return
    last = end.seq
    listener(fresh)
  }

  function read(): void {
    if (reading) {
      isBehind = true
      return
    }
    isBehind = false
    reading = readEvents(runId, last)
      .then(give)
      // A browser that stores nothing shows what comes while it is open.
      .catch(() => {})
      .finally(() => {
        reading = undefined
        give(early)
        early = []
        if (isBehind && !isStopped) read()
      })
  }

  const stop = hear((word, fresh) => {
    if (word.type !== 'changed' || word.runId !== runId) return
    if (!fresh) read()
    else if (reading) early.push(...fresh)
    else give(fresh)
  })
  read()
  return () => {
    isStopped = true
    stop()
  }
}
