/** What a page goes through: a frozen one runs nothing until it is thawed, and whoever waits for it waits in vain. */
export type PageEvent = 'shown' | 'hidden' | 'frozen' | 'thawed'

/** Calls back with what happens to the page, until the answer is called. */
export function watchPage(listener: (event: PageEvent) => void): () => void {
  const { document } = globalThis
  const looks = () => listener(document.visibilityState === 'hidden' ? 'hidden' : 'shown')
  const freezes = () => listener('frozen')
  const thaws = () => listener('thawed')
  document?.addEventListener('visibilitychange', looks)
  document?.addEventListener('freeze', freezes)
  document?.addEventListener('resume', thaws)
  return () => {
    document?.removeEventListener('visibilitychange', looks)
    document?.removeEventListener('freeze', freezes)
    document?.removeEventListener('resume', thaws)
  }
}
