import type { Cage, CageEnd, CageStart } from '@/lib/sandbox'
import type { LambdaError, LambdaRun } from '@/model/lambda/lambda'
import { LAMBDA_LIMITS } from '@/model/lambda/limits'
import type { WorkerWord } from '@/model/lambda/sandboxProtocol'
import type { Broker } from './broker'
import { parseWord } from './parseWord'

/** How long a cancelled lambda may still tidy up, in ms. */
const FAREWELL = 50

interface Watched {
  readonly broker: Broker
  readonly run: () => LambdaRun
  readonly change: (fields: Partial<LambdaRun>) => void
  readonly signal: AbortSignal
}

export type Outcome = Pick<LambdaRun, 'status'> &
  Partial<Pick<LambdaRun, 'output' | 'error' | 'memoryUsed'>>

/** One attempt in a worker: hears it, answers its calls, and ends it when it is told to. */
export function attempt(cage: Cage, start: CageStart, watched: Watched): Promise<Outcome> {
  const { broker, run, change, signal } = watched
  return new Promise((resolve) => {
    const finish = (outcome: Outcome) => {
      clearTimeout(farewell)
      signal.removeEventListener('abort', abort)
      resolve(outcome)
    }
    const fail = (error: LambdaError) => finish({ status: 'failed', error })
    const cancelled = () => {
      worker.kill()
      fail({ code: 'cancelled', message: 'It was cancelled.' })
    }
    let farewell: ReturnType<typeof setTimeout> | undefined
    const abort = () => {
      broker.close()
      worker.tell({ kind: 'abort' })
      farewell = setTimeout(cancelled, FAREWELL)
    }

    function hear(text: string): void {
      const word = parseWord(text)
      if (!word) {
        worker.kill()
        return fail({
          code: 'crashed',
          message: 'Its sandbox said what makes no sense, and was ended.',
        })
      }
      if (word.kind === 'logs') return log(word)
      if (word.kind === 'call') {
        void broker
          .answer(word.request)
          .then((answer) => worker.tell({ kind: 'answer', seq: word.seq, ...answer }))
        return
      }
      if (signal.aborted) return cancelled()
      const used = word.memoryUsed === undefined ? {} : { memoryUsed: word.memoryUsed }
      if (word.kind === 'done') return finish({ status: 'done', output: word.output, ...used })
      finish({
        status: 'failed',
        error: { ...word.error, message: broker.redact(word.error.message) },
        ...used,
      })
    }
    /** The limits hold in the worker already; they are held here too, as a worker may be taken over. */
    function log({ lines, cut }: Extract<WorkerWord, { kind: 'logs' }>): void {
      const { logs } = run()
      const room = LAMBDA_LIMITS.logLines + 1 - logs.length
      if (room <= 0) return
      const taken = lines
        .slice(0, room)
        .map((line) => ({ ...line, text: broker.redact(line.text) }))
      change({
        logs: [...logs, ...taken],
        ...((cut || taken.length < lines.length) && { logsCut: true }),
      })
    }

    const worker = cage.start(start, {
      said: hear,
      ended: (why) => fail(endError(why, start.wall)),
    })
    signal.addEventListener('abort', abort)
    if (signal.aborted) abort()
  })
}

function endError(why: CageEnd, wall: number): LambdaError {
  if (why === 'timeout') {
    const seconds = wall < 1000 ? `${wall} ms` : `${Math.round(wall / 100) / 10} s`
    const message = `It was not done after ${seconds}. Give it more time, or let it do less.`
    return { code: 'timeout', message }
  }
  if (why === 'flooded')
    return { code: 'crashed', message: 'It said far too much to its sandbox, and was ended.' }
  if (why === 'gone')
    return {
      code: 'crashed',
      message: 'The sandbox stopped answering and was ended. The next run gets a new one.',
    }
  return { code: 'crashed', message: 'Its sandbox crashed. The next run gets a new one.' }
}
