import { HttpError } from '@/lib/httpErrors'
import type { Person } from '@/model/person'
import { clipSelection } from './clipSelection'
import { sameLook, type Look } from './look'

/** From one word to the next, however fast somebody clicks. */
const THROTTLE_MS = 250
/** So often is said that somebody is still there; the server forgets who is silent for 15 s. */
const BEAT_MS = 5000
/** The same where others are there and no stream tells of them: the answer does. */
const ASK_MS = 2500
const LONGEST_PAUSE_MS = 60_000
/** A server that has no presence. */
const UNKNOWN = new Set([404, 405])

export interface PresenceOptions {
  /** What this tab shows now; `null` while nobody is to know. */
  readonly look: () => Look | null
  /** Whether the server answers, as far as is known. */
  readonly isReachable: () => boolean
  /** Whether the page is in sight: nothing is told while it is not. */
  readonly inSight: () => boolean
  /** Tells the server, and answers who else is there. */
  readonly tell: (look: Look) => Promise<readonly Person[]>
  /** Tells the server of a space that this tab is gone from it. */
  readonly leave: (space: string) => void
  /** Called only when there is a difference. */
  readonly show: (people: readonly Person[]) => void
}

/** Tells others what this tab shows, and shows who they are. */
export interface Presence {
  /** Something that is told may be another. */
  readonly changed: () => void
  /** The stream of a space tells who is there. */
  readonly heard: (space: string, people: readonly Person[]) => void
  /** The page closes, or nothing is to be told any more; `changed` begins anew. */
  readonly leave: () => void
}

/**
 * Tells at once what changes while others are there to see it, four times a second at most. Who is alone is
 * told of every five seconds: when somebody comes, what they see is told at once.
 */
export function createPresence(options: PresenceOptions): Presence {
  const { look, isReachable, inSight, tell, leave, show } = options
  // Monotonic: a clock that somebody sets moves no deadline.
  const elapsed = () => performance.now()
  let told: Look | null = null
  let toldAt = -Infinity
  let busy = false
  let failures = 0
  let isUnknown = false
  /** Counts what the stream told: newer than an answer that was on its way meanwhile. */
  let heardCount = 0
  let people: readonly Person[] = []
  let shown = '[]'
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueAt = Infinity

  function plan(ms: number): void {
    const at = elapsed() + ms
    if (at >= dueAt) return
    clearTimeout(timer)
    dueAt = at
    timer = setTimeout(() => void say(), ms)
  }

  function rest(): void {
    clearTimeout(timer)
    dueAt = Infinity
  }

  function take(next: readonly Person[]): void {
    const text = JSON.stringify(next)
    if (text === shown) return
    const was = people
    shown = text
    people = next
    show(next)
    // What they see of this tab may be old: nobody was there to tell.
    if (was.length === 0) changed()
  }

  async function say(): Promise<void> {
    rest()
    const next = look()
    if (!next || busy || !inSight()) return
    busy = true
    told = next
    toldAt = elapsed()
    const heardBefore = heardCount
    try {
      const others = await tell({ ...next, selection: clipSelection(next.selection) })
      failures = 0
      if (told === next && heardCount === heardBefore) take(others)
      plan(people.length > 0 && heardCount === 0 ? ASK_MS : BEAT_MS)
    } catch (error) {
      isUnknown = error instanceof HttpError && UNKNOWN.has(error.status)
      take([])
      plan(Math.min(BEAT_MS * 2 ** failures, LONGEST_PAUSE_MS))
      failures += 1
    }
    busy = false
    changed()
  }

  function changed(): void {
    const next = look()
    if (!next || !isReachable() || isUnknown) return forget()
    if (told && told.space !== next.space) forget()
    if (!inSight()) return rest()
    if (!busy && !isPatient(next)) plan(Math.max(0, toldAt + THROTTLE_MS - elapsed()))
  }

  /** Whether what is planned anyway is soon enough. */
  function isPatient(next: Look): boolean {
    if (!told || dueAt === Infinity) return false
    if (failures > 0 || sameLook(told, next)) return true
    return people.length === 0 && told.document === next.document && told.name === next.name
  }

  function forget(): void {
    rest()
    if (told && isReachable()) leave(told.space)
    told = null
    heardCount = 0
    take([])
  }

  return {
    changed,
    heard(space, others) {
      if (!told || told.space !== space) return
      heardCount += 1
      take(others)
    },
    leave: forget,
  }
}
