import { watchPage } from './watchPage'

/** How long a tab waits for another one that is at it, in ms. Whoever needs longer has a slow line, or hangs. */
const PATIENCE_MS = 10_000

/**
 * Runs work while no other tab runs work of this name, and settles as the work does. It does not wait for ever: a tab
 * that is frozen lets go, and from one that does not come to an end the turn is taken. A browser without locks runs it
 * at once. So the work has to be safe to be done twice at once; it is only wasteful.
 */
export async function inOneTab(name: string, work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks
  if (!locks) return work()
  let working: Promise<void> | undefined
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  let isFrozen = false
  /** A frozen page would wait for its turn as well, and then keep it. */
  let letGo = () => patience.abort()
  const stop = watchPage((event) => {
    if (event !== 'frozen') return
    isFrozen = true
    letGo()
  })
  const turn = () => {
    clearTimeout(timer)
    working = work()
    return Promise.race([working, new Promise<void>((resolve) => (letGo = resolve))])
  }
  try {
    await locks.request(name, { signal: patience.signal }, turn)
  } catch {
    // What the work says itself is told below; where its turn was taken, it goes on.
    if (!working && patience.signal.aborted && !isFrozen) {
      await locks.request(name, { steal: true }, turn).catch(() => {})
    }
  }
  clearTimeout(timer)
  await (working ?? work()).finally(stop)
}
