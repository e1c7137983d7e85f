import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Json } from '@/model/json'
import type { LogLine } from '@/model/lambda/lambda'
import { limitsOf } from '@/model/lambda/limits'
import {
  LAST_WORD,
  type HostRequest,
  type SandboxJob,
  type WorkerOrder,
  type WorkerWord,
} from '@/model/lambda/sandboxProtocol'
import { createAttempt } from './attempt'
import { startQuickJs } from './quickJs'

type LastWord = Extract<WorkerWord, { kind: 'done' | 'failed' }>

/** What a test gives besides the code. */
export interface Given {
  readonly input?: Json
  /** Other texts by their paths. */
  readonly files?: Readonly<Record<string, string>>
  readonly imports?: Readonly<Record<string, string>>
  readonly job?: Partial<SandboxJob>
  /** Answers the calls of the host; none are made unless given. */
  readonly answer?: (request: HostRequest) => Promise<Json>
  readonly onStart?: (tell: (order: WorkerOrder) => void) => void
}

/** What was heard of a run. */
export interface Heard {
  readonly last: LastWord
  readonly logs: readonly LogLine[]
  /** Words that came after the last one; there are to be none. */
  readonly late: readonly string[]
  readonly words: number
  readonly took: number
}

let wasm: Promise<WebAssembly.Module> | undefined

/** Compiles a text; the compiler lies in a layer of its own. */
type Compile = (
  path: string,
  text: string,
) =>
  | { readonly ok: true; readonly module: { readonly code: string } }
  | { readonly ok: false; readonly error: { readonly message: string } }

/** Gives a function that runs the code of `/lambdas/test.ts` in a machine of its own, as a worker would. */
export function vmRunner(compile: Compile): (code: string, given?: Given) => Promise<Heard> {
  return (code, given = {}) => runInVm(compile, code, given)
}

async function runInVm(compile: Compile, code: string, given: Given): Promise<Heard> {
  wasm ??= readFile(
    createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm'),
  ).then((bytes) => WebAssembly.compile(new Uint8Array(bytes)))
  const quickJs = await startQuickJs(await wasm)
  const logs: LogLine[] = []
  const late: string[] = []
  const began = performance.now()
  let words = 0
  return new Promise((resolve) => {
    let isOver = false
    const attempt = createAttempt(quickJs, {
      now: () => performance.now(),
      say(text) {
        if (isOver) return void late.push(text)
        words += 1
        isOver = text.startsWith(LAST_WORD)
        const word = JSON.parse(isOver ? text.slice(LAST_WORD.length) : text) as WorkerWord
        if (word.kind === 'logs') logs.push(...word.lines)
        else if (word.kind === 'call') void answer(word)
        else {
          const took = performance.now() - began
          setTimeout(() => resolve({ last: word, logs, late, words, took }), 60) // for what comes late
        }
      },
    })
    async function answer({ seq, request }: Extract<WorkerWord, { kind: 'call' }>): Promise<void> {
      try {
        const value = (await given.answer?.(request)) ?? null
        attempt.tell({ kind: 'answer', seq, ok: true, value })
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        attempt.tell({ kind: 'answer', seq, ok: false, error: { name: 'HostError', message } })
      }
    }
    const texts = { '/lambdas/test.ts': code, ...given.files }
    attempt.start({
      modules: Object.entries(texts).map(([path, text]) => {
        const compiled = compile(path, text)
        if (!compiled.ok) throw new Error(compiled.error.message)
        return { path, code: compiled.module.code, imports: given.imports ?? {} }
      }),
      entry: '/lambdas/test.ts',
      handler: 'default',
      input: given.input ?? null,
      env: {},
      idempotencyKey: 'key',
      seed: 7,
      ...limitsOf({}),
      cpu: 300,
      ...given.job,
    })
    given.onStart?.((order) => attempt.tell(order))
  })
}
