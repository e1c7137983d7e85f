/**
 * Runs work while no other tab runs work of this name; answers whether it ran. Without `wait` it gives
 * way to a tab that is at it. A browser without locks always runs it: two at once are safe, only wasteful.
 */
export async function inOneTab(
  name: string,
  { wait }: { readonly wait: boolean },
  work: () => Promise<void>,
): Promise<boolean> {
  const locks = globalThis.navigator?.locks
  if (!locks) {
    await work()
    return true
  }
  return locks.request(name, { ifAvailable: !wait }, async (lock) => {
    if (lock) await work()
    return lock !== null
  })
}
