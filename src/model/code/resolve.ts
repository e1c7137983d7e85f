import { normalPath, type ProjectPath } from './paths'

/** What an import may leave out at its end, in the order in which it is tried; as TypeScript does. */
const ENDINGS = ['', '.ts', '.tsx', '.js', '.jsx', '.json', '/index.ts', '/index.tsx', '/index.js']

/**
 * The text of the project that an import means: relative to the importing text, from the root (`/src/a`), or from `@/`,
 * which is `/src/`. `undefined` for a package, and for what is not there.
 */
export function resolveImport(
  from: ProjectPath,
  specifier: string,
  has: (path: ProjectPath) => boolean,
): ProjectPath | undefined {
  if (!isProjectImport(specifier)) return undefined
  const base = specifier.startsWith('.')
    ? normalPath(`${from.slice(0, from.lastIndexOf('/'))}/${specifier}`)
    : normalPath(specifier.replace(/^@\//, '/src/'))
  for (const ending of ENDINGS) if (has(base + ending)) return base + ending
  // `./format.js` may mean `format.ts`, as in TypeScript's own resolution.
  const asTypeScript = base.replace(/\.js(x?)$/, '.ts$1')
  return asTypeScript !== base && has(asTypeScript) ? asTypeScript : undefined
}

/** Whether an import means a text of the project, and not a package. */
export function isProjectImport(specifier: string): boolean {
  return /^(?:\.\.?(?:\/|$)|\/|@\/)/.test(specifier)
}
