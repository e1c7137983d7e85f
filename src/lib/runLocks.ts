/** What is needed of `navigator.locks`. */
type Locks = Pick<LockManager, 'request'>

/**
 * Takes a lock that tabs of this browser share; answers how to let go of it. Where another one holds it: `undefined`, or with `until`
 * once it is free, unless that is aborted before. In a browser without locks each tab has its own.
 */
export function takeLock(name: string, until?: AbortSignal): Promise<(() => void) | undefined> {
  const locks: Locks | undefined = globalThis.navigator?.locks
  if (!locks) return takeOwn(name, until)
  return new Promise((resolve) => {
    const granted = (lock: Lock | null) => {
      if (lock) return new Promise<void>((letGo) => resolve(letGo))
      resolve(undefined)
      return undefined
    }
    const options = until ? { signal: until } : { ifAvailable: true }
    locks.request(name, options, granted).catch(() => resolve(undefined))
  })
}

/** Who waits for each lock that is held. */
const held = new Map<string, (() => void)[]>()

async function takeOwn(name: string, until?: AbortSignal): Promise<(() => void) | undefined> {
  const waiting = held.get(name)
  if (waiting) {
    if (!until || until.aborted) return undefined
    const isMine = await new Promise<boolean>((resolve) => {
      const next = () => resolve(true)
      waiting.push(next)
      until.addEventListener('abort', () => {
        const at = waiting.indexOf(next)
        if (at !== -1) waiting.splice(at, 1)
        resolve(false)
      })
    })
    if (!isMine) return undefined
  } else {
    held.set(name, [])
  }
  let isHeld = true
  return () => {
    if (!isHeld) return
    isHeld = false
    const next = held.get(name)?.shift()
    if (next) next()
    else held.delete(name)
  }
}
