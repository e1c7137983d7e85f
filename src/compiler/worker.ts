import { compileModule, type Compiled } from './compileModule'

/** What the worker is asked, and what it answers under the same number. */
export interface CompilerRequest {
  readonly seq: number
  readonly path: string
  readonly text: string
}
export interface CompilerAnswer {
  readonly seq: number
  readonly compiled: Compiled
}

self.addEventListener('message', ({ data }: MessageEvent<CompilerRequest>) => {
  const { seq, path, text } = data
  const answer: CompilerAnswer = { seq, compiled: compileModule(path, text) }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  self.postMessage(answer)
})
