import type { AppStore } from '../createStore'

/**
 * Lets runs go on that a reload cut off and, unless `byItself` is false, triggers begin runs, for whatever project is open; answers how
 * to stop. All that it needs is loaded apart, so that the first load has no more than this.
 */
export function startWorkflows(
  store: AppStore,
  options: { readonly byItself: boolean },
): () => void {
  let stop = () => {}
  let isStopped = false
  import('./background').then(
    ({ startBackground, watchedStore }) => {
      if (!isStopped) stop = startBackground(watchedStore(store), options)
      return undefined
    },
    // Without it, runs are begun by hand alone.
    () => {},
  )
  return () => {
    isStopped = true
    stop()
  }
}
