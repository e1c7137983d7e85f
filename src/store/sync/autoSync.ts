/** From an edit to its push: a burst of edits is one request. */
const PUSH_AFTER_MS = 250
const FIRST_RETRY_MS = 1000
/** With the longest spread 24 s: what waits is on its way within half a minute after the server is back. */
const LAST_RETRY_MS = 16_000
/** While the server fails, an edit asks it again once this has passed since the last try. */
const EDIT_RETRY_MS = 5000

interface AutoSyncSettings {
  readonly autoSync: boolean
  readonly syncInterval: number
}

export interface AutoSyncOptions {
  readonly settings: () => AutoSyncSettings
  readonly subscribe: (listener: () => void) => () => void
  /** Sends what waits, and takes what changed. */
  readonly sync: () => Promise<void>
  /** Hears of news at once, while it is on, until the answer is called. */
  readonly listen?: () => () => void
  /** From 0 to 1; spreads the retries of many browsers. */
  readonly random?: () => number
}

/** Synchronises by itself while it is started and `autoSync` is on. */
export interface AutoSync {
  /** Something waits to be sent. */
  readonly changed: () => void
  /** Synchronises without waiting for the interval. */
  readonly now: () => void
  /** Begins; answers how to stop. */
  readonly start: () => () => void
}

/**
 * Synchronises soon after an edit, and at the interval, one round at a time: what comes meanwhile is one more
 * round. While the server does not answer, it asks less and less often, up to every 16 s; at once when
 * the browser says it is online again, and soon when somebody edits.
 */
export function createAutoSync(options: AutoSyncOptions): AutoSync {
  const { settings, subscribe, sync, listen, random = Math.random } = options
  // Monotonic: a clock that somebody sets moves no deadline.
  const elapsed = () => performance.now()
  let started = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let pushTimer: ReturnType<typeof setTimeout> | undefined
  let dueAt = 0
  let triedAt = 0
  let retryMs = FIRST_RETRY_MS
  let failing = false
  let busy = false
  let again = false

  const on = () => started && settings().autoSync

  function plan(ms: number): void {
    clearTimeout(timer)
    dueAt = elapsed() + ms
    timer = on() ? setTimeout(now, ms) : undefined
  }

  async function round(): Promise<void> {
    clearTimeout(pushTimer)
    pushTimer = undefined
    if (!on()) return
    if (busy) {
      again = true
      return
    }
    busy = true
    try {
      await sync()
      failing = false
      retryMs = FIRST_RETRY_MS
      plan(settings().syncInterval)
    } catch {
      // Told in the state already. What waits stays in the outbox.
      failing = true
      plan(retryMs * (0.5 + random()))
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
    }
    busy = false
    triedAt = elapsed()
    const waiting = again
    again = false
    if (waiting && !failing) now()
  }

  const now = () => void round()
  let hush = () => {}

  /** Begins to listen anew, or stops. */
  function attend(): void {
    hush()
    hush = (on() && listen?.()) || (() => {})
  }

  return {
    changed() {
      if (!on()) return
      if (!failing) {
        pushTimer ??= setTimeout(now, PUSH_AFTER_MS)
        return
      }
      const soonest = triedAt + EDIT_RETRY_MS
      if (dueAt > soonest) plan(Math.max(PUSH_AFTER_MS, soonest - elapsed()))
    },
    now,
    start() {
      started = true
      let { autoSync: was, syncInterval: interval } = settings()
      attend()
      if (was) now()
      const unsubscribe = subscribe(() => {
        const { autoSync, syncInterval } = settings()
        if (autoSync === was && syncInterval === interval) return
        const turnedOn = autoSync && !was
        was = autoSync
        interval = syncInterval
        attend()
        if (turnedOn) now()
        else plan(syncInterval)
      })
      globalThis.addEventListener?.('online', now)
      return () => {
        started = false
        clearTimeout(timer)
        clearTimeout(pushTimer)
        timer = pushTimer = undefined
        again = false
        unsubscribe()
        hush()
        hush = () => {}
        globalThis.removeEventListener?.('online', now)
      }
    },
  }
}
