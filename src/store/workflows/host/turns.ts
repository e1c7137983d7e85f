/**
 * Lets so many calls be under way at a time; the others wait for their turn, in order. Answers `undefined` for one that is aborted while
 * it waits.
 */
export function taking(
  most: number,
): <T>(signal: AbortSignal, call: () => Promise<T>) => Promise<T | undefined> {
  let underWay = 0
  const waiting = new Set<() => void>()

  return async (signal, call) => {
    if (underWay >= most && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const go = () => {
          waiting.delete(go)
          signal.removeEventListener('abort', go)
          resolve()
        }
        waiting.add(go)
        signal.addEventListener('abort', go)
      })
    }
    if (signal.aborted) return undefined
    underWay += 1
    try {
      return await call()
    } finally {
      underWay -= 1
      const [next] = waiting
      next?.()
    }
  }
}
