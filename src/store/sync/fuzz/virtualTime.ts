/** How long a task of the database takes, in milliseconds of the world. */
const TASK_MS = 1

/** The time of a world in which it passes only with what happens, whatever else the machine does. */
export interface VirtualTime {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Settles after so many milliseconds. */
  readonly after: (ms: number) => Promise<void>
  /** Asks something outside, for which the world stands still, and brings its answer after so many milliseconds. */
  readonly outside: <T>(answer: Promise<T>, ms: number) => Promise<T>
}

interface Task {
  readonly at: number
  readonly run: () => void
}

const begin = globalThis.setImmediate

/**
 * Lets work happen in a world of its own: the tasks of the database and the answers of the server come one after
 * the other, at moments that depend on nothing but the work. Rejects when it waits for something that never comes.
 */
export async function inVirtualTime<T>(
  start: number,
  work: (time: VirtualTime) => Promise<T>,
): Promise<T> {
  const tasks: Task[] = []
  const asked = new Set<Promise<unknown>>()
  let now = start
  const plan = (ms: number, run: () => void) => {
    const at = now + ms
    const place = tasks.findLastIndex((task) => task.at <= at)
    tasks.splice(place + 1, 0, { at, run })
  }
  const after = (ms: number) => new Promise<void>((resolve) => plan(ms, resolve))
  const time: VirtualTime = {
    now: () => now,
    after,
    async outside(answer, ms) {
      asked.add(answer)
      await after(ms)
      return answer
    },
  }
  // The database of the tests gives each of its tasks a turn of its own by this, and looks it up each time.
  globalThis.setImmediate = ((run: () => void) => plan(TASK_MS, run)) as typeof begin
  try {
    let isOver = false
    const end = work(time).finally(() => (isOver = true))
    end.catch(() => {})
    for (;;) {
      await new Promise<void>((resolve) => begin(resolve))
      if (isOver) return await end
      if (asked.size > 0) {
        await Promise.allSettled(asked)
        asked.clear()
        continue
      }
      const task = tasks.shift()
      if (!task) throw new Error('Nothing happens any more, and the work is not done.')
      now = task.at
      task.run()
    }
  } finally {
    globalThis.setImmediate = begin
  }
}
