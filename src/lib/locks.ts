/**
 * Runs work unless another tab is at it; answers whether it ran. A browser without locks always runs
 * it: two at once are safe, only wasteful.
 */
export async function ifNoOtherTab(name: string, work: () => Promise<void>): Promise<boolean> {
  const locks = globalThis.navigator?.locks
  if (!locks) {
    await work()
    return true
  }
  return locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work()
    return lock !== null
  })
}
