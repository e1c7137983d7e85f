/** From an edit to its push: a burst of edits is one request. */
const PUSH_AFTER_MS = 250
const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 60_000

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
}

/**
 * Pushes soon after an edit and pulls at the interval. While the server does not answer, it asks less
 * and less often, up to once a minute, and at once when the browser says it is online again.
 */
export function createAutoSync(options: AutoSyncOptions): AutoSync {
  const { settings, subscribe, push, pullAndPush, random = Math.random } = options
  let users = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let pushTimer: ReturnType<typeof setTimeout> | undefined
  let retryMs = FIRST_RETRY_MS
  let failing = false

  const on = () => users > 0 && settings().autoSync

  function plan(ms: number): void {
    clearTimeout(timer)
    timer = on() ? setTimeout(() => void round(pullAndPush), ms) : undefined
  }

  async function round(work: () => Promise<boolean>): Promise<void> {
    clearTimeout(pushTimer)
    pushTimer = undefined
    if (!on()) return
    try {
      const ran = await work()
      failing = false
      retryMs = FIRST_RETRY_MS
      plan(ran ? settings().syncInterval : FIRST_RETRY_MS)
    } catch {
      // Told in the state already. What waits stays in the outbox.
      failing = true
      plan(retryMs * (0.5 + random()))
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
    }
  }

  const now = () => void round(pullAndPush)

  return {
    changed() {
      if (!on() || failing) return
      pushTimer ??= setTimeout(() => void round(push), PUSH_AFTER_MS)
    },
    now,
    start() {
      users += 1
      if (users > 1) return () => void (users -= 1)
      let { autoSync: was, syncInterval: interval } = settings()
      if (was) now()
      const unsubscribe = subscribe(() => {
        const { autoSync, syncInterval } = settings()
        if (autoSync === was && syncInterval === interval) return
        const turnedOn = autoSync && !was
        was = autoSync
        interval = syncInterval
        if (turnedOn) now()
        else plan(syncInterval)
      })
      globalThis.addEventListener?.('online', now)
      return () => {
        users -= 1
        if (users > 0) return
        clearTimeout(timer)
        clearTimeout(pushTimer)
        timer = pushTimer = undefined
        unsubscribe()
        globalThis.removeEventListener?.('online', now)
      }
    },
  }
}
