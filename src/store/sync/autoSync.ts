/** From an edit to its push: a burst of edits is one request. */
const PUSH_AFTER_MS = 250
const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 60_000
/** While the server fails, an edit asks it again once this has passed since the last try. */
const EDIT_RETRY_MS = 5000

interface AutoSyncSettings {
  readonly autoSync: boolean
  readonly syncInterval: number
}

export interface AutoSyncOptions {
  readonly settings: () => AutoSyncSettings
  readonly subscribe: (listener: () => void) => () => void
  /** Both answer `false` when another tab was at it and nothing was done. */
  readonly push: () => Promise<boolean>
  readonly pullAndPush: () => Promise<boolean>
  /** Hears of news at once, while it is on, until the answer is called. */
  readonly listen?: () => () => void
  /** From 0 to 1; spreads the retries of many browsers. */
  readonly random?: () => number
}

/** Synchronises by itself while it is started and `autoSync` is on. */
export interface AutoSync {
  /** Something waits to be sent. */
  readonly changed: () => void
  /** Pulls and pushes without waiting for the interval. */
  readonly now: () => void
  readonly start: () => () => void
  /** There is something else to listen to from now on. */
  readonly attend: () => void
}

type Work = 'push' | 'both'

/**
 * Pushes soon after an edit and pulls at the interval, one at a time: what comes meanwhile is one more
 * round. While the server does not answer, it asks less and less often, up to once a minute; at once when
 * the browser says it is online again, and soon when somebody edits.
 */
export function createAutoSync(options: AutoSyncOptions): AutoSync {
  const { settings, subscribe, push, pullAndPush, listen, random = Math.random } = options
  // Monotonic: a clock that somebody sets moves no deadline.
  const elapsed = () => performance.now()
  let users = 0
  let stop = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let pushTimer: ReturnType<typeof setTimeout> | undefined
  let dueAt = 0
  let triedAt = 0
  let retryMs = FIRST_RETRY_MS
  let failing = false
  let busy = false
  let next: Work | undefined

  const on = () => users > 0 && settings().autoSync

  function plan(ms: number): void {
    clearTimeout(timer)
    dueAt = elapsed() + ms
    timer = on() ? setTimeout(() => void round('both'), ms) : undefined
  }

  async function round(work: Work): Promise<void> {
    clearTimeout(pushTimer)
    pushTimer = undefined
    if (!on()) return
    if (busy) {
      next = next === 'both' ? next : work
      return
    }
    busy = true
    try {
      const ran = await (work === 'push' ? push() : pullAndPush())
      // Somebody who edits all the time pulls at the interval all the same.
      const keepsPlan = work === 'push' && ran && !failing && dueAt > elapsed()
      failing = false
      retryMs = FIRST_RETRY_MS
      if (!keepsPlan) plan(ran ? settings().syncInterval : FIRST_RETRY_MS)
    } catch {
      // Told in the state already. What waits stays in the outbox.
      failing = true
      plan(retryMs * (0.5 + random()))
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
    }
    busy = false
    triedAt = elapsed()
    const waiting = next
    next = undefined
    if (waiting && !failing) void round(waiting)
  }

  const now = () => void round('both')
  let hush = () => {}

  /** Begins to listen anew, or stops. */
  function attend(): void {
    hush()
    hush = (on() && listen?.()) || (() => {})
  }

  function begin(): () => void {
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
      clearTimeout(timer)
      clearTimeout(pushTimer)
      timer = pushTimer = next = undefined
      unsubscribe()
      hush()
      hush = () => {}
      globalThis.removeEventListener?.('online', now)
    }
  }

  return {
    changed() {
      if (!on()) return
      if (!failing) {
        pushTimer ??= setTimeout(() => void round('push'), PUSH_AFTER_MS)
        return
      }
      const soonest = triedAt + EDIT_RETRY_MS
      if (dueAt > soonest) plan(Math.max(PUSH_AFTER_MS, soonest - elapsed()))
    },
    now,
    attend,
    start() {
      users += 1
      if (users === 1) stop = begin()
      let used = true
      return () => {
        if (!used) return
        used = false
        users -= 1
        if (users === 0) stop()
      }
    },
  }
}
