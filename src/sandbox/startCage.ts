import {
  WORDS,
  WORD_LENGTH,
  LAST_WORD,
  type BeginMessage,
  type FromFrame,
  type ToFrame,
} from '@/model/lambda/sandboxProtocol'
import type { ToWorker } from './worker'

/**
 * When the next worker is started, in ms after the last one was taken; at its end, if that comes first. Both would want the
 * processor at once, and the run is what somebody waits for.
 */
const SPARE_AFTER = 100

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
  const create = () => new Worker(url, { type: workerType })
  // It reads its source while the virtual machine is compiled.
  const first = create()
  const wasm = await WebAssembly.compile(bytes)
  const running = new Map<string, Running>()
  let spare: Worker | undefined = warm(first)
  let restocking: ReturnType<typeof setTimeout> | undefined

  function warm(worker: Worker): Worker {
    post(worker, { kind: 'warm', wasm })
    return worker
  }
  /** A worker for one run; none is given twice. */
  function take(): Worker {
    const worker = spare ?? warm(create())
    spare = undefined
    clearTimeout(restocking)
    restocking = setTimeout(restock, SPARE_AFTER)
    return worker
  }
  function restock(): void {
    clearTimeout(restocking)
    spare ??= warm(create())
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
    restock()
    return running.delete(run)
  }
  function endAs(run: string, why: 'timeout' | 'crashed' | 'flooded'): void {
    if (end(run)) say({ kind: 'ended', run, why })
  }

  function start({ run, job, wall }: Extract<ToFrame, { kind: 'start' }>): void {
    const worker = take()
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
