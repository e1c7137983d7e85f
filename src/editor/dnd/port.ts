/** Where one part of the editor leaves its interface for the drag, and the drag finds it. */
export interface PortDoor<T> {
  /** Called by the part when it mounts; answers how to take the interface away again. */
  readonly register: (port: T) => () => void
  /** The interface that registered last and is still there. */
  readonly current: () => T | null
}

/** Makes a door. Features do not import one another: this is how the drag reaches the canvas and the layers. */
export function createPortDoor<T>(): PortDoor<T> {
  let standing: readonly T[] = []
  return {
    register(port) {
      standing = [...standing, port]
      return () => {
        standing = standing.filter((other) => other !== port)
      }
    },
    current: () => standing.at(-1) ?? null,
  }
}
