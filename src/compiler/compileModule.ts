import { transform } from 'sucrase'

/** A text of the project as code that runs: a CommonJS body, line for line what was written. */
export interface CompiledModule {
  readonly code: string
  /** What it imports, as written, each once. */
  readonly imports: readonly string[]
}

/** Why a text is no code. */
export interface CompileError {
  readonly message: string
  readonly line: number
  readonly column: number
}

export type Compiled =
  | { readonly ok: true; readonly module: CompiledModule }
  | { readonly ok: false; readonly error: CompileError }

/**
 * Compiles TypeScript, TSX or JavaScript to the body of a function `(require, module, exports)`. Lines stay where they are, so a
 * line of an error is the author's own. JSON becomes what it says. Refuses what does not parse, with the place.
 */
export function compileModule(path: string, text: string): Compiled {
  if (path.endsWith('.json')) return compileJson(text)
  try {
    const { code } = transform(text, {
      transforms: ['typescript', 'jsx', 'imports'],
      jsxRuntime: 'automatic',
      production: true,
      filePath: path,
      preserveDynamicImport: false,
      enableLegacyTypeScriptModuleInterop: false,
    })
    return { ok: true, module: { code, imports: requiredBy(code) } }
  } catch (error) {
    return { ok: false, error: placeOf(error) }
  }
}

function compileJson(text: string): Compiled {
  try {
    JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, error: { message, line: 1, column: 1 } }
  }
  // As a text that is parsed where it runs: a key `__proto__` in it stays a key.
  const code = `module.exports = { __esModule: true, default: JSON.parse(${JSON.stringify(text)}) }`
  return { ok: true, module: { code, imports: [] } }
}

/** Sucrase writes each import as a call of `require` with a literal. A text that looks like one is harmless: it is never called. */
function requiredBy(code: string): string[] {
  const found = [...code.matchAll(/\brequire\((['"])((?:(?!\1)[^\\\n])*)\1\)/g)]
  return [...new Set(found.map(([, , specifier = '']) => specifier))]
}

/** Sucrase says where in the message, and in `loc`. */
function placeOf(error: unknown): CompileError {
  const text = error instanceof Error ? error.message : String(error)
  const [, line, column] = /\((\d+):(\d+)\)/.exec(text) ?? []
  const message = text
    .replace(/^Error transforming [^:]*: /, '')
    .replace(/\s*\(\d+:\d+\)\s*$/, '')
    .replace(/^SyntaxError: /, '')
  return { message, line: Number(line ?? 1), column: Number(column ?? 1) }
}
