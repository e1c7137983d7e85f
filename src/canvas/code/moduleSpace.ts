import type { CanvasModule } from '@/model/code/canvasCode'
import type { ProjectPath } from '@/model/code/paths'

/** What a module is made by: the body that its author wrote, as a function. */
export type ModuleBody = (
  require: (specifier: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  guard: (line: number) => void,
) => void

interface SpaceOptions {
  /** Brings the function out of a module's code. */
  readonly load: (module: CanvasModule) => Promise<ModuleBody>
  /** What else can be imported; `undefined` for what cannot. */
  readonly packages: (specifier: string) => unknown
  readonly guard: (line: number) => void
}

/** The texts of the project that are here, each run once until it or something that it imports changes. */
export interface ModuleSpace {
  /** Takes modules; answers the paths of which a new run would be another one. */
  readonly put: (modules: readonly CanvasModule[]) => ReadonlySet<ProjectPath>
  /** Brings all that a module needs to run. */
  readonly prepare: (entry: ProjectPath) => Promise<void>
  /** What a prepared module exports. Throws what its code throws. */
  readonly run: (entry: ProjectPath) => unknown
}

/** Makes an empty space. */
export function createModuleSpace({ load, packages, guard }: SpaceOptions): ModuleSpace {
  const modules = new Map<ProjectPath, CanvasModule>()
  const bodies = new Map<ProjectPath, Promise<ModuleBody>>()
  const ready = new Map<ProjectPath, ModuleBody>()
  const running = new Map<ProjectPath, { exports: unknown }>()

  function closure(entry: ProjectPath): ReadonlySet<ProjectPath> {
    const paths = new Set([entry])
    for (const path of paths) {
      for (const target of Object.values(modules.get(path)?.imports ?? {})) paths.add(target)
    }
    return paths
  }

  function run(path: ProjectPath): unknown {
    const before = running.get(path)
    if (before) return before.exports
    const body = ready.get(path)
    const { imports = {} } = modules.get(path) ?? {}
    if (!body) throw new Error(`“${path}” is not loaded.`)
    const module: { exports: unknown } = { exports: {} }
    running.set(path, module)
    const require = (specifier: string) => {
      const target = Object.hasOwn(imports, specifier) ? imports[specifier] : undefined
      if (target !== undefined) return run(target)
      const found = packages(specifier)
      if (found !== undefined) return found
      throw new Error(
        `“${specifier}” is not available: components import react, the project’s own files and components only.`,
      )
    }
    try {
      body(require, module, module.exports, guard)
    } catch (error) {
      running.delete(path) // the next one tries again, and is told why too
      throw error
    }
    return module.exports
  }

  return {
    run,
    put(changed) {
      const stale = new Set<ProjectPath>()
      for (const module of changed) {
        modules.set(module.path, module)
        bodies.delete(module.path)
        ready.delete(module.path)
        stale.add(module.path)
      }
      const importers = importersOf(modules)
      for (const path of stale)
        for (const importer of importers.get(path) ?? []) stale.add(importer)
      for (const path of stale) running.delete(path)
      return stale
    },
    async prepare(entry) {
      await Promise.all(
        [...closure(entry)].map(async (path) => {
          const module = modules.get(path)
          if (!module || ready.has(path)) return
          let body = bodies.get(path)
          if (!body) bodies.set(path, (body = load(module)))
          const made = await body
          // Another version may have come meanwhile, whose own loading sets it.
          if (modules.get(path) === module) ready.set(path, made)
        }),
      )
    },
  }
}

function importersOf(
  modules: ReadonlyMap<ProjectPath, CanvasModule>,
): ReadonlyMap<ProjectPath, readonly ProjectPath[]> {
  const importers = new Map<ProjectPath, ProjectPath[]>()
  for (const { path, imports } of modules.values()) {
    for (const target of Object.values(imports)) {
      const list = importers.get(target)
      if (list) list.push(path)
      else importers.set(target, [path])
    }
  }
  return importers
}
