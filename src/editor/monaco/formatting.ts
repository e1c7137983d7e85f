import { formatterOf } from './formatter'
import type { FormatAnswer, FormatRequest } from './format.worker'

let worker: Worker | undefined
let last = 0
const waiting = new Map<number, (answer: FormatAnswer) => void>()

/**
 * A text as Prettier writes it, by the ending of its path; made in a worker that starts with the first one. Rejects with a
 * sentence where nothing formats such texts and where the text does not parse.
 */
export async function formatText(path: string, text: string): Promise<string> {
  const formatter = formatterOf(path)
  if (!formatter) throw new Error(`“${nameIn(path)}” is of a kind that cannot be formatted.`)
  const request: FormatRequest = { seq: (last += 1), formatter, text, path }
  const answer = await new Promise<FormatAnswer>((resolve) => {
    waiting.set(request.seq, resolve)
    worker ??= start()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(request)
  })
  if (answer.ok) return answer.text
  throw new Error(`“${nameIn(path)}” is not formatted: ${answer.why}`)
}

function start(): Worker {
  const started = new Worker(new URL('./format.worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<FormatAnswer>) => {
    waiting.get(data.seq)?.(data)
    waiting.delete(data.seq)
  })
  started.addEventListener('error', () => {
    const why = 'The formatter could not be loaded. Try again once the server is there.'
    for (const [seq, answer] of waiting) answer({ seq, ok: false, why })
    waiting.clear()
    started.terminate()
    worker = undefined
  })
  return started
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
