import type { Compiler, CompileError } from '@/lib/compiler'
import type { ProjectPath } from '@/model/code/paths'
import { isProjectImport, resolveImport } from '@/model/code/resolve'

/** A module as whoever runs it needs it: a CommonJS body, and what each of its imports means. */
export interface LinkedModule {
  readonly path: ProjectPath
  readonly code: string
  /** From what is written to the path of the module; packages and what is not there are left out. */
  readonly imports: Readonly<Record<string, ProjectPath>>
}

export interface LinkError extends CompileError {
  readonly path: ProjectPath
}

export type Linked =
  | { readonly ok: true; readonly entry: ProjectPath; readonly modules: readonly LinkedModule[] }
  | { readonly ok: false; readonly error: LinkError }

/** What linking reads the project through. */
export interface ModuleSource {
  readonly has: (path: ProjectPath) => boolean
  readonly read: (path: ProjectPath) => string | undefined
}

/**
 * Compiles a text and all that it imports of the project, each once; the entry comes first. Refuses what does not compile and an
 * import of a text that is not there. Circles are allowed, as in any CommonJS.
 */
export async function linkModules(
  entry: ProjectPath,
  source: ModuleSource,
  { compile }: Compiler,
): Promise<Linked> {
  const modules = new Map<ProjectPath, LinkedModule>()
  const wanted = new Set([entry])
  // A set hands out what is added while it is walked.
  for (const path of wanted) {
    const text = source.read(path)
    if (text === undefined) return missing(path, `“${path}” is no text of this project.`)
    const compiled = await compile(path, text)
    if (!compiled.ok) return { ok: false, error: { ...compiled.error, path } }
    const { code, imports } = compiled.module
    const resolved: Record<string, ProjectPath> = {}
    for (const specifier of imports) {
      const target = resolveImport(path, specifier, source.has)
      if (target !== undefined) {
        resolved[specifier] = target
        wanted.add(target)
      } else if (isProjectImport(specifier)) {
        return missing(path, `“${specifier}” is not in this project.`, lineOf(text, specifier))
      }
    }
    modules.set(path, { path, code, imports: resolved })
  }
  return { ok: true, entry, modules: [...modules.values()] }
}

function missing(path: ProjectPath, message: string, line = 1): Linked {
  return { ok: false, error: { path, message, line, column: 1 } }
}

/** The line on which an import is written. */
function lineOf(text: string, specifier: string): number {
  const at = text
    .split('\n')
    .findIndex((line) => line.includes(`'${specifier}'`) || line.includes(`"${specifier}"`))
  return at + 1 || 1
}
