import type { Compiled, CompiledModule, CompileError } from '@/compiler/compileModule'
import type { CompilerAnswer, CompilerRequest } from '@/compiler/worker'
import type { InferredComponent } from '@/model/component/definition'

export type { Compiled, CompiledModule, CompileError }

/** Texts that were compiled last, by path; a project has not many more. */
const KEPT = 2000

/** Compiles texts of the project in a worker of its own, each text once. */
export interface Compiler {
  readonly compile: (path: string, text: string) => Promise<Compiled>
}

/** Compiles texts for the canvas too. */
export interface CanvasCompiler extends Compiler {
  /** With guards in its loops and functions; of a component, whose name is given, the props are read. */
  readonly compileGuarded: (path: string, text: string, component?: string) => Promise<GuardedText>
}

export interface GuardedText {
  readonly compiled: Compiled
  readonly inferred?: InferredComponent
}

let shared: CanvasCompiler | undefined

/** The compiler of this page. Its worker starts with the first text. */
export function compiler(): CanvasCompiler {
  return (shared ??= createCompiler(
    () => new Worker(new URL('../compiler/worker.ts', import.meta.url), { type: 'module' }),
  ))
}

/** Makes a compiler over a worker. */
function createCompiler(start: () => Worker): CanvasCompiler {
  const kept = new Map<string, { readonly text: string; readonly answer: Promise<GuardedText> }>()
  const waiting = new Map<number, (answer: GuardedText) => void>()
  let worker: Worker | undefined
  let last = 0

  function open(): Worker {
    const started = start()
    started.addEventListener('message', ({ data }: MessageEvent<CompilerAnswer>) => {
      waiting.get(data.seq)?.(data)
      waiting.delete(data.seq)
    })
    started.addEventListener('error', () => {
      // It never came up, because the server is away: the next text tries anew.
      const error = { message: 'The compiler could not be loaded.', line: 1, column: 1 }
      for (const answer of waiting.values()) answer({ compiled: { ok: false, error } })
      waiting.clear()
      kept.clear()
      started.terminate()
      worker = undefined
    })
    return started
  }

  /** `as` tells apart what one text is compiled to. */
  function ask(as: string, wanted: Omit<CompilerRequest, 'seq'>): Promise<GuardedText> {
    const name = `${as}\n${wanted.path}`
    const before = kept.get(name)
    if (before?.text === wanted.text) return before.answer
    const answer = new Promise<GuardedText>((resolve) => {
      const request: CompilerRequest = { seq: (last += 1), ...wanted }
      waiting.set(request.seq, resolve)
      worker ??= open()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      worker.postMessage(request)
    })
    kept.delete(name)
    kept.set(name, { text: wanted.text, answer })
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return answer
  }

  return {
    compile: async (path, text) => (await ask('module', { path, text })).compiled,
    compileGuarded: (path, text, component) =>
      ask(`guarded ${component ?? ''}`, {
        path,
        text,
        guarded: component === undefined ? {} : { component },
      }),
  }
}
