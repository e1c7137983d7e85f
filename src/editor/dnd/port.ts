/** Where one part of the editor leaves its interface for the drag, and the drag finds it. */
export interface PortDoor<T> {
  /** Called by the part when it mounts; answers how to take the interface away again. */
  readonly register: (port: T) => () => void
  /** The interface that registered last and is still there. */
  readonly current: () => T | null
  /** The current interface, or the next one that registers. */
  readonly arrived: () => Promise<T>
}

/** Makes a door. Features do not import one another: this is how the drag reaches the canvas and the layers. */
export function createPortDoor<T>(): PortDoor<T> {
  let standing: readonly T[] = []
  const waiting: ((port: T) => void)[] = []
  return {
    register(port) {
      standing = [...standing, port]
      for (const resolve of waiting.splice(0)) resolve(port)
      return () => {
        standing = standing.filter((other) => other !== port)
      }
    },
    current: () => standing.at(-1) ?? null,
    arrived() {
      const port = standing.at(-1)
      return port ? Promise.resolve(port) : new Promise((resolve) => waiting.push(resolve))
    },
  }
}
