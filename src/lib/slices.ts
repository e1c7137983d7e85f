/** How sliced work is watched and stopped. */
export interface SliceOptions<P = number> {
  /** Stops the work between two slices: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Hears what the work yielded last, once in each slice. */
  readonly onProgress?: ((progress: P) => void) | undefined
}

/** A slice is over after so many milliseconds: a frame can still be drawn in time. */
const SLICE_MS = 10

/** Lets the page do what waits: keys, frames, messages. A message, because timers of a hidden tab come once in a second. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}

/**
 * Does long work in slices between which the page answers. The work is a generator that yields its progress after each small part, of
 * at most a few milliseconds.
 */
export async function inSlices<P, T>(
  work: Generator<P, T>,
  { signal, onProgress }: SliceOptions<P> = {},
): Promise<T> {
  let until = performance.now() + SLICE_MS
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    if (performance.now() < until) continue
    onProgress?.(step.value)
    await nextTurn()
    signal?.throwIfAborted()
    until = performance.now() + SLICE_MS
  }
}
