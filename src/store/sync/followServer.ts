import { chooseApiBase } from '@/lib/apiBase'
import type { RootState } from '../rootState'

/** Sends all requests of the page to the server that the settings name, until the answer is called. */
export function followServer(store: {
  readonly getState: () => RootState
  readonly subscribe: (listener: () => void) => () => void
}): () => void {
  let last: string | undefined
  const look = () => {
    const { flaskUrl } = store.getState().settings
    if (flaskUrl === last) return
    last = flaskUrl
    chooseApiBase(flaskUrl)
  }
  look()
  return store.subscribe(look)
}
