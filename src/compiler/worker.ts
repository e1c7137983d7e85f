import type { InferredComponent } from '@/model/component/definition'
import { compileModule, type Compiled } from './compileModule'

/** What the worker is asked, and what it answers under the same number. */
export interface CompilerRequest {
  readonly seq: number
  readonly path: string
  readonly text: string
  /** For the canvas: with guards, and its props read where it is the component of this name. */
  readonly guarded?: { readonly component?: string }
}
export interface CompilerAnswer {
  readonly seq: number
  readonly compiled: Compiled
  readonly inferred?: InferredComponent
}

self.addEventListener('message', ({ data }: MessageEvent<CompilerRequest>) => {
  // Whoever started this worker hears that it is of no use: the parser could not be loaded.
  answer(data).catch((error: unknown) =>
    setTimeout(() => {
      throw error
    }),
  )
})

async function answer({ seq, path, text, guarded }: CompilerRequest): Promise<void> {
  const compiled = guarded
    ? await compileForCanvas(path, text, guarded.component)
    : { compiled: compileModule(path, text) }
  const message: CompilerAnswer = { seq, ...compiled }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  self.postMessage(message)
}

/** The parser comes with the first component: lambdas do without. */
async function compileForCanvas(path: string, text: string, component: string | undefined) {
  const { compileGuarded } = await import('./component/compileGuarded')
  return compileGuarded(path, text, component)
}
