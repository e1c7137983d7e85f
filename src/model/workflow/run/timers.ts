/** What is to happen later in a run; with the run, all of it goes. */
export class Timers {
  readonly #wake: (at: number, call: () => void) => () => void
  readonly #open = new Set<() => void>()

  constructor(wake: (at: number, call: () => void) => () => void) {
    this.#wake = wake
  }

  /** Calls at that time; answers how to take that back. */
  at(at: number, call: () => void): () => void {
    const stop = this.#wake(at, () => {
      this.#open.delete(stop)
      call()
    })
    this.#open.add(stop)
    return () => {
      this.#open.delete(stop)
      stop()
    }
  }

  stopAll(): void {
    for (const stop of this.#open) stop()
    this.#open.clear()
  }
}
