import {
  WORDS,
  WORD_LENGTH,
  LAST_WORD,
  type BeginMessage,
  type FromFrame,
  type ToFrame,
} from '@/model/lambda/sandboxProtocol'
import type { ToWorker } from './worker'

/** A worker that runs something, and what it may still say. */
interface Running {
  readonly worker: Worker
  readonly alarm: ReturnType<typeof setTimeout>
  words: number
  characters: number
}

/**
 * The page that holds the workers. It has an origin of its own and a policy that lets nothing out; the editor talks to it over
 * one port. It never reads what a worker says: it measures it and hands it on.
 */
export async function startCage(
  { worker: source, workerType, wasm: bytes }: BeginMessage,
  port: MessagePort,
): Promise<void> {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  const wasm = await WebAssembly.compile(bytes)
  const running = new Map<string, Running>()
  let spare = warm()

  function warm(): Worker {
    const worker = new Worker(url, { type: workerType })
    post(worker, { kind: 'warm', wasm })
    return worker
  }
  function post(worker: Worker, message: ToWorker): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(message)
  }
  const say = (message: FromFrame) => port.postMessage(message)

  function end(run: string): boolean {
    const one = running.get(run)
    if (!one) return false
    clearTimeout(one.alarm)
    one.worker.terminate()
    return running.delete(run)
  }
  function endAs(run: string, why: 'timeout' | 'crashed' | 'flooded'): void {
    if (end(run)) say({ kind: 'ended', run, why })
  }

  function start({ run, job, wall }: Extract<ToFrame, { kind: 'start' }>): void {
    const worker = spare
    const one: Running = {
      worker,
      words: 0,
      characters: 0,
      alarm: setTimeout(() => endAs(run, 'timeout'), wall),
    }
    running.set(run, one)
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (running.get(run) !== one) return
      if (typeof data !== 'string' || data.length > WORD_LENGTH) return endAs(run, 'flooded')
      one.words += 1
      one.characters += data.length
      if (one.words > WORDS.count || one.characters > WORDS.characters) return endAs(run, 'flooded')
      say({ kind: 'said', run, text: data })
      if (data.startsWith(LAST_WORD)) end(run)
    })
    worker.addEventListener('error', () => endAs(run, 'crashed'))
    worker.addEventListener('messageerror', () => endAs(run, 'crashed'))
    post(worker, { kind: 'start', job })
    spare = warm()
  }

  port.addEventListener('message', ({ data }: MessageEvent<ToFrame>) => {
    if (data.kind === 'start') start(data)
    else if (data.kind === 'kill') end(data.run)
    else if (data.kind === 'ping') say({ kind: 'pong', seq: data.seq })
    else {
      const one = running.get(data.run)
      if (one) post(one.worker, { kind: 'tell', order: data.order })
    }
  })
  port.start()
}
