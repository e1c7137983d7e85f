import type { Compiled, CompiledModule, CompileError } from '@/compiler/compileModule'
import type { CompilerAnswer, CompilerRequest } from '@/compiler/worker'

export type { Compiled, CompiledModule, CompileError }

/** Texts that were compiled last, by path; a project has not many more. */
const KEPT = 2000

/** Compiles texts of the project in a worker of its own, each text once. */
export interface Compiler {
  readonly compile: (path: string, text: string) => Promise<Compiled>
}

let shared: Compiler | undefined

/** The compiler of this page. Its worker starts with the first text. */
export function compiler(): Compiler {
  return (shared ??= createCompiler(
    () => new Worker(new URL('../compiler/worker.ts', import.meta.url), { type: 'module' }),
  ))
}

/** Makes a compiler over a worker; tests bring their own. */
export function createCompiler(start: () => Worker): Compiler {
  const kept = new Map<string, { readonly text: string; readonly compiled: Promise<Compiled> }>()
  const waiting = new Map<number, (compiled: Compiled) => void>()
  let worker: Worker | undefined
  let last = 0

  function open(): Worker {
    const started = start()
    started.addEventListener('message', ({ data }: MessageEvent<CompilerAnswer>) => {
      waiting.get(data.seq)?.(data.compiled)
      waiting.delete(data.seq)
    })
    started.addEventListener('error', () => {
      // It never came up, because the server is away: the next text tries anew.
      const error = { message: 'The compiler could not be loaded.', line: 1, column: 1 }
      for (const answer of waiting.values()) answer({ ok: false, error })
      waiting.clear()
      kept.clear()
      started.terminate()
      worker = undefined
    })
    return started
  }

  return {
    compile(path, text) {
      const before = kept.get(path)
      if (before?.text === text) return before.compiled
      const compiled = new Promise<Compiled>((resolve) => {
        const request: CompilerRequest = { seq: (last += 1), path, text }
        waiting.set(request.seq, resolve)
        worker ??= open()
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
        worker.postMessage(request)
      })
      kept.delete(path)
      kept.set(path, { text, compiled })
      const [oldest] = kept.keys()
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
      return compiled
    },
  }
}
