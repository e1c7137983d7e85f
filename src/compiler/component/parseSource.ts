import { parse, type ParseResult } from '@babel/parser'
import type { CompileError } from '../compileModule'

export type Parsed =
  | { readonly ok: true; readonly file: ParseResult }
  | { readonly ok: false; readonly error: CompileError }

/** Reads TypeScript, TSX or JavaScript. Refuses what is none, with the place. */
export function parseSource(path: string, text: string): Parsed {
  // In `.ts` a `<T>` before a value is a cast, and no tag.
  const isPlain = path.endsWith('.ts')
  try {
    const file = parse(text, {
      sourceType: 'module',
      plugins: isPlain ? ['typescript'] : ['typescript', 'jsx'],
      attachComment: true,
    })
    return { ok: true, file }
  } catch (error) {
    return { ok: false, error: placeOf(error) }
  }
}

function placeOf(error: unknown): CompileError {
  const message = error instanceof Error ? error.message : String(error)
  const loc =
    typeof error === 'object' && error !== null && 'loc' in error
      ? (error.loc as { readonly line?: number; readonly column?: number })
      : {}
  return {
    message: message.replace(/\s*\(\d+:\d+\)\s*$/, ''),
    line: loc.line ?? 1,
    column: (loc.column ?? 0) + 1,
  }
}
