import type { TabChannel, TabMessage } from '../channel'
import type { LeadBrowser } from '../leader'
import type { PageEvent } from '../watchPage'

/** A tab of a browser that tests make. */
export interface Tab {
  readonly channel: TabChannel
  readonly browser: LeadBrowser
  readonly show: (inSight: boolean) => void
  /** As a browser does it: the page hears of it first, and runs nothing from then on. */
  readonly freeze: () => void
  readonly thaw: () => void
  /** Runs nothing, without a word; what would have run or arrived comes afterwards, of its own ticks only the last. */
  readonly hang: (hangs: boolean) => void
  readonly close: () => void
}

/** Asks for a lock, or holds it. */
interface Holder {
  readonly granted: () => void
  readonly refused: (error: DOMException) => void
}

/** How the lead asks for its lock. */
type StandingRequest = [name: string, options: LockOptions, run: () => Promise<void> | undefined]

/** A browser with tabs, their channel, and locks as `navigator.locks` has them, of one name. */
export function browserOfTabs({ withoutLocks = false }: { readonly withoutLocks?: boolean } = {}) {
  let holder: Holder | undefined
  let queue: Holder[] = []
  const heard = new Set<(message: TabMessage, from: object) => void>()
  let beats = 0

  function grantNext(): void {
    if (holder) return
    holder = queue.shift()
    holder?.granted()
  }

  function open(inSight: boolean): Tab {
    const own = {}
    let shown = inSight
    let hanging = false
    let late: (() => void)[] = []
    const held = new Set<Holder>()
    const pages = new Set<(event: PageEvent) => void>()
    const ears = new Set<(message: TabMessage) => void>()
    /** Does something in this tab, later when it hangs. */
    const inTab = (act: () => void) => void (hanging ? late.push(act) : act())

    function request(...[, options, run]: StandingRequest): Promise<void> {
      const { steal = false, signal } = options
      return new Promise((resolve, reject) => {
        const entry: Holder = {
          granted: () => inTab(() => void hold(entry, run).then(resolve, reject)),
          refused: (error) => inTab(() => reject(error)),
        }
        signal?.addEventListener('abort', () => {
          queue = queue.filter((other) => other !== entry)
          if (holder !== entry) reject(new DOMException('withdrawn', 'AbortError'))
        })
        if (steal) {
          const robbed = holder
          holder = undefined
          queue.unshift(entry)
          robbed?.refused(new DOMException('stolen', 'AbortError'))
        } else {
          queue.push(entry)
        }
        queueMicrotask(grantNext)
      })
    }

    async function hold(entry: Holder, run: () => Promise<void> | undefined): Promise<void> {
      held.add(entry)
      try {
        await run()
      } finally {
        held.delete(entry)
        if (holder === entry) holder = undefined
        grantNext()
      }
    }

    const hear = (message: TabMessage, from: object) => {
      if (from !== own) inTab(() => ears.forEach((ear) => ear(message)))
    }
    heard.add(hear)
    const tell = (event: PageEvent) => pages.forEach((page) => page(event))

    return {
      channel: {
        post(message) {
          if (message.type === 'lead' && message.says.startsWith('beat')) beats += 1
          queueMicrotask(() => heard.forEach((other) => other(message, own)))
        },
        listen(ear) {
          ears.add(ear)
          return () => ears.delete(ear)
        },
      },
      browser: {
        ...(!withoutLocks && { locks: { request: request as unknown as LockManager['request'] } }),
        inSight: () => shown,
        watchPage(page) {
          pages.add(page)
          return () => pages.delete(page)
        },
        now: () => performance.now(),
        every(ms, run) {
          let waits = false
          const timer = setInterval(() => {
            if (waits) return
            waits = true
            inTab(() => {
              waits = false
              run()
            })
          }, ms)
          return () => clearInterval(timer)
        },
      },
      show(inSightNow) {
        shown = inSightNow
        tell(inSightNow ? 'shown' : 'hidden')
      },
      freeze() {
        tell('frozen')
        // What was about to happen still does.
        queueMicrotask(() => queueMicrotask(() => (hanging = true)))
      },
      thaw() {
        hanging = false
        late.splice(0).forEach((act) => act())
        tell('thawed')
      },
      hang(hangs) {
        hanging = hangs
        if (!hangs) late.splice(0).forEach((act) => act())
      },
      close() {
        heard.delete(hear)
        hanging = true
        late = []
        queue = queue.filter((entry) => !held.has(entry))
        if (holder && held.has(holder)) holder = undefined
        queueMicrotask(grantNext)
      },
    }
  }

  return { open, /** How many heart beats were posted. */ beats: () => beats }
}
