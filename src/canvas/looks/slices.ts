/** How long a piece of work may take before the page gets its turn, in ms. */
const SLICE_MS = 8

/** Work that goes on piece by piece. */
export interface Sliced {
  readonly stop: () => void
}

/**
 * Goes through the steps of a piece of work in slices of some milliseconds, with the page's own turn between them: pointer, paint
 * and messages wait for one slice at most. `atPause` is called after each slice, `atEnd` after the last.
 */
export function inSlices(
  steps: Iterator<unknown>,
  { atPause, atEnd }: { readonly atPause?: () => void; readonly atEnd: () => void },
): Sliced {
  let isStopped = false
  const turn = new MessageChannel()
  const run = () => {
    if (isStopped) return
    const end = performance.now() + SLICE_MS
    do {
      if (steps.next().done === true) {
        isStopped = true
        turn.port1.close()
        return atEnd()
      }
    } while (performance.now() < end)
    atPause?.()
    turn.port2.postMessage(0)
  }
  turn.port1.addEventListener('message', run)
  turn.port1.start()
  turn.port2.postMessage(0)
  return {
    stop() {
      isStopped = true
      turn.port1.close()
    },
  }
}
