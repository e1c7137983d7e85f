import type { CodePlace } from '@/model/code/canvasCode'

/** What the code of a component threw while it ran. */
export interface RuntimeError extends CodePlace {
  readonly message: string
}

/** The last error of each component since its code changed. Beside the state, like the builds. */
export interface RuntimeErrors {
  readonly of: (id: string) => RuntimeError | undefined
  /** Answers whether it is news. */
  readonly put: (id: string, error: RuntimeError) => boolean
  readonly clear: (ids: Iterable<string>) => void
  readonly all: () => ReadonlyMap<string, RuntimeError>
  readonly watch: (listener: () => void) => () => void
}

/** An error is somebody's text: longer ones are no help. */
const LONGEST = 500

const byStore = new WeakMap<object, RuntimeErrors>()

/** The errors of a store's components. */
export function runtimeErrorsOf(store: object): RuntimeErrors {
  let errors = byStore.get(store)
  if (!errors) byStore.set(store, (errors = createErrors()))
  return errors
}

function createErrors(): RuntimeErrors {
  let all: ReadonlyMap<string, RuntimeError> = new Map()
  const listeners = new Set<() => void>()
  const set = (next: ReadonlyMap<string, RuntimeError>) => {
    all = next
    for (const wake of listeners) wake()
  }
  return {
    of: (id) => all.get(id),
    all: () => all,
    put(id, error) {
      const before = all.get(id)
      // The first one is the cause, and code that throws all the time must not keep the editor busy.
      if (before) return false
      set(new Map(all).set(id, { ...error, message: error.message.slice(0, LONGEST) }))
      return true
    },
    clear(ids) {
      const next = new Map(all)
      for (const id of ids) next.delete(id)
      if (next.size < all.size) set(next)
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
