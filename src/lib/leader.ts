import { BEAT_MS, leadMove } from '@/sync/lead'
import type { LeadWord, TabChannel } from './channel'
import { watchPage, type PageEvent } from './watchPage'

/** What the lead needs of a browser; tests bring their own. */
export interface LeadBrowser {
  /** Without locks every tab leads. */
  readonly locks?: Pick<LockManager, 'request'>
  readonly inSight: () => boolean
  readonly watchPage: (listener: (event: PageEvent) => void) => () => void
  /** Monotonic, in ms. */
  readonly now: () => number
  /** Calls back again and again, until the answer is called. */
  readonly every: (ms: number, run: () => void) => () => void
}

export interface LeadOptions {
  /** What is led: of the tabs that name the same, one leads. */
  readonly name: string
  /** The other tabs; without it the tab is alone, and leads. */
  readonly channel: TabChannel | undefined
  /** This tab leads from now on. */
  readonly lead: () => void
  /** It does not any more. */
  readonly follow: () => void
  /** Another tab came while this one leads. */
  readonly joined: () => void
  readonly browser?: LeadBrowser
}

/**
 * Stands for the lead of the tabs, until the answer is called. The leader holds a lock for as long as it leads, and
 * says so every two seconds. It hands the lock on when it is closed or frozen, and when it is out of sight while
 * another tab is not; a tab in sight that hears no leader takes the lock from one that hangs. So there may be two
 * leaders for a moment, and whatever they do has to be safe to be done twice.
 */
export function standForLead(options: LeadOptions): () => void {
  const { name, channel, lead, follow, joined, browser = thisBrowser() } = options
  const { locks, inSight, now, every } = browser
  if (!locks || !channel) {
    lead()
    return follow
  }
  let leads = false
  /** The request for the lock that counts; aborted when this tab withdraws it. */
  let standing: AbortController | undefined
  let unlock = () => {}
  let beats = () => {}
  /** Own beats without one of the leader: a tab that hangs itself counts none. */
  let missed = 0
  let hiddenAt = now()
  let otherSeenAt = -Infinity

  const say = (says: LeadWord) => channel.post({ type: 'lead', name, says })

  function stand(steal = false): void {
    const own = (standing = new AbortController())
    const granted = () => {
      if (own.signal.aborted) return undefined
      begin()
      return new Promise<void>((resolve) => (unlock = resolve))
    }
    const asked = steal
      ? locks?.request(name, { steal }, granted)
      : locks?.request(name, { signal: own.signal }, granted)
    asked?.catch((error: unknown) => {
      if (own !== standing) return
      const wasTaken = error instanceof DOMException && error.name === 'AbortError'
      if (!wasTaken) return begin()
      end()
      stand()
    })
  }

  function begin(): void {
    leads = true
    beat()
    lead()
  }

  function end(): void {
    if (!leads) return
    leads = false
    missed = 0
    follow()
  }

  /** Gives back the lock, or the wish for it. */
  function withdraw(): void {
    const given = standing
    standing = undefined
    given?.abort()
    end()
    unlock()
    unlock = () => {}
  }

  function beat(): void {
    beats()
    beats = every(BEAT_MS, () => {
      if (!leads) missed += 1
      else say(inSight() ? 'beat' : 'beat, hidden')
      move()
    })
    if (leads) say(inSight() ? 'beat' : 'beat, hidden')
  }

  function move(): void {
    const next = leadMove({
      leads,
      inSight: inSight(),
      hiddenFor: inSight() ? 0 : now() - hiddenAt,
      silentFor: missed * BEAT_MS,
      otherSeen: now() - otherSeenAt,
    })
    if (next === 'stay') return
    withdraw()
    missed = 0
    stand(next === 'steal')
  }

  function hear(says: LeadWord): void {
    if (says === 'in sight') {
      otherSeenAt = now()
      move()
    } else if (says === 'joined') {
      if (leads) joined()
    } else if (!leads) {
      missed = 0
      beat()
      if (says === 'beat, hidden' && inSight()) say('in sight')
    }
  }

  function begins(): void {
    missed = 0
    hiddenAt = now()
    stand()
    beat()
    say('joined')
    if (inSight()) say('in sight')
  }

  const deaf = channel.listen((message) => {
    if (message.type === 'lead' && message.name === name && standing) hear(message.says)
  })
  const blind = browser.watchPage((event) => {
    if (event === 'frozen') {
      withdraw()
      beats()
    } else if (event === 'thawed') {
      if (!standing) begins()
    } else if (event === 'hidden') {
      hiddenAt = now()
    } else {
      missed = 0
      beat()
      if (!leads) say('in sight')
    }
  })
  begins()
  return () => {
    deaf()
    blind()
    beats()
    withdraw()
  }
}

function thisBrowser(): LeadBrowser {
  const { document, navigator } = globalThis
  const locks = navigator?.locks
  return {
    ...(locks && { locks }),
    inSight: () => document?.visibilityState !== 'hidden',
    watchPage,
    now: () => performance.now(),
    every(ms, run) {
      const timer = setInterval(run, ms)
      return () => clearInterval(timer)
    },
  }
}
