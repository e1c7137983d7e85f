import type { ProjectPath } from './paths'
import { resolveImport } from './resolve'
import { MODULE_NAMES } from './rewriteImports'

/** The texts of the project that a text imports, each once. */
export function importsOf(
  text: string,
  path: ProjectPath,
  has: (path: ProjectPath) => boolean,
): readonly ProjectPath[] {
  const found = new Set<ProjectPath>()
  for (const { groups } of text.matchAll(MODULE_NAMES)) {
    const name = groups?.['name']
    const target = name === undefined ? undefined : resolveImport(path, name, has)
    if (target !== undefined) found.add(target)
  }
  return [...found]
}
