/** Timers that may wait at a time. */
const MOST = 1000
/** The longest delay; what waits longer never comes within an attempt. */
const LONGEST = 120_000

/** The timers of one attempt: none outlives it. */
export interface Timers {
  /** Refused with `false` when too many wait. */
  readonly set: (id: number, delay: number, repeats: boolean) => boolean
  readonly clear: (id: number) => void
  readonly clearAll: () => void
  readonly count: () => number
}

/** Makes the timers of an attempt; `fire` hears which one is due. */
export function createTimers(fire: (id: number) => void): Timers {
  const waiting = new Map<number, ReturnType<typeof setTimeout>>()
  const wait = (id: number, delay: number, repeats: boolean) => {
    const due = () => {
      if (repeats) wait(id, Math.max(1, delay), true)
      else waiting.delete(id)
      fire(id)
    }
    waiting.set(id, setTimeout(due, Math.min(Math.max(0, delay), LONGEST)))
  }
  return {
    set(id, delay, repeats) {
      if (waiting.size >= MOST) return false
      wait(id, delay, repeats)
      return true
    },
    clear(id) {
      clearTimeout(waiting.get(id))
      waiting.delete(id)
    },
    clearAll() {
      for (const timer of waiting.values()) clearTimeout(timer)
      waiting.clear()
    },
    count: () => waiting.size,
  }
}
