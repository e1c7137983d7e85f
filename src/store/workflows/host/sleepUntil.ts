import { wakeAt } from '../wake'
import { aborted, type HostContext } from './context'

/** Is fulfilled at that time, in ms since 1970; rejected when it is aborted before. */
export function sleepUntil({ store }: HostContext, at: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(aborted())
    const abort = () => {
      stop()
      reject(aborted())
    }
    signal.addEventListener('abort', abort, { once: true })
    const stop = wakeAt(store.extra.now, at, () => {
      signal.removeEventListener('abort', abort)
      resolve()
    })
  })
}
