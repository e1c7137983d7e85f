import type { ProjectPath } from '@/model/code/paths'
import type { LinkedModule, LinkError } from '../code/linkModules'

/** How far a component has come from its code to what the canvas can run. */
export interface ComponentBuild {
  readonly id: string
  /** Where the code lies that was compiled last without a mistake; absent while there was none. */
  readonly entry?: ProjectPath
  /** What is wrong with the code as it is now. */
  readonly error?: LinkError
  /** When its code was another one than before, in ms of `performance.now`; absent for one that was just read. */
  readonly changedAt?: number
}

/** The components that are written in code, and the modules that they and their imports have become. */
export interface BuiltComponents {
  readonly builds: ReadonlyMap<string, ComponentBuild>
  readonly modules: ReadonlyMap<ProjectPath, LinkedModule>
}

/** Beside the state, not in it: it follows from the records, and is neither stored nor sent. */
export interface Builds {
  readonly read: () => BuiltComponents
  readonly set: (next: BuiltComponents) => void
  /** Calls back after any of it changed; answers how to stop. */
  readonly watch: (listener: () => void) => () => void
}

const NOTHING: BuiltComponents = { builds: new Map(), modules: new Map() }
const byStore = new WeakMap<object, Builds>()

/** The builds of a store. Empty until `startBuilds` is loaded. */
export function buildsOf(store: object): Builds {
  let builds = byStore.get(store)
  if (!builds) byStore.set(store, (builds = createBuilds()))
  return builds
}

function createBuilds(): Builds {
  let built = NOTHING
  const listeners = new Set<() => void>()
  return {
    read: () => built,
    set(next) {
      built = next
      for (const wake of listeners) wake()
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
