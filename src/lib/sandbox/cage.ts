import {
  LAST_WORD,
  type BeginMessage,
  type FromFrame,
  type SandboxJob,
  type ToFrame,
  type WorkerOrder,
} from '@/model/lambda/sandboxProtocol'
import { loadFrame } from './loadFrame'

/** A run may take this much longer than its wall clock, in ms; then the frame is asked whether it lives. */
const GRACE = 500
/** A frame that does not answer for this long is removed with all that runs in it, in ms. */
const ANSWER_WITHIN = 1000
/** A frame that nobody holds and in which nothing ran for this long is removed, in ms: it holds a warm worker, which takes memory. */
const KEPT_IDLE = 3 * 60_000

/** Why a run ended without a last word of its worker. `gone`: the frame itself was silent and is removed. */
export type CageEnd = 'timeout' | 'crashed' | 'flooded' | 'gone'

/** What is heard of a run. After `ended`, and after `kill`, nothing is heard any more. */
export interface CageListener {
  readonly said: (text: string) => void
  readonly ended: (why: CageEnd) => void
}

export interface CageRun {
  readonly tell: (order: WorkerOrder) => void
  /** Ends its worker at once. */
  readonly kill: () => void
}

/** What is started: a job, and its wall clock in ms. */
export interface CageStart {
  readonly job: SandboxJob
  readonly wall: number
}

/** A frame of an origin of its own in which jobs run, each in a worker of its own. */
export interface Cage {
  readonly start: (start: CageStart, listener: CageListener) => CageRun
  /** Keeps it, also while nothing runs, until the signal is aborted. */
  readonly hold: (signal: AbortSignal) => void
  /** Whether it still answers, as far as is known. */
  readonly isGone: () => boolean
  readonly remove: () => void
}

/** What the frame is made of, besides its page. */
export type CageParts = Omit<BeginMessage, 'kind'>

interface Running {
  readonly listener: CageListener
  readonly alarm: ReturnType<typeof setTimeout>
}

/**
 * Loads a frame and gives it what it works with, which is on its way meanwhile. It is gone when nothing ran
 * in it for three minutes and nobody holds it.
 * Rejected with a sentence when the one or the other does not come; tests bring a frame of their own.
 */
export async function openCage(parts: Promise<CageParts>, load = loadFrame): Promise<Cage> {
  const begin = parts.then((loaded) => ({ kind: 'begin', ...loaded }) as const)
  const { iframe, port } = await load('/sandbox.html', 'Sandbox of the lambdas', begin)
  const running = new Map<string, Running>()
  let gone = false
  let runs = 0
  let pings = 0
  let pinged: ReturnType<typeof setTimeout> | undefined
  let holders = 0
  let idle: ReturnType<typeof setTimeout> | undefined

  const post = (message: ToFrame) => port.postMessage(message)

  function take(run: string): CageListener | undefined {
    const one = running.get(run)
    clearTimeout(one?.alarm)
    if (running.delete(run)) waitAnew()
    return one?.listener
  }
  function waitAnew(): void {
    clearTimeout(idle)
    if (running.size === 0 && holders === 0 && !gone) idle = setTimeout(remove, KEPT_IDLE)
  }
  function remove(): void {
    if (gone) return
    gone = true
    clearTimeout(pinged)
    clearTimeout(idle)
    port.close()
    iframe.remove()
    for (const run of running.keys()) take(run)?.ended('gone')
  }
  function demandAnswer(): void {
    if (pinged !== undefined || gone) return
    post({ kind: 'ping', seq: (pings += 1) })
    pinged = setTimeout(remove, ANSWER_WITHIN)
  }

  port.addEventListener('message', ({ data }: MessageEvent<FromFrame>) => {
    clearTimeout(pinged)
    pinged = undefined
    if (data.kind === 'ended') take(data.run)?.ended(data.why)
    else if (data.kind === 'said') {
      const isLast = data.text.startsWith(LAST_WORD)
      const listener = isLast ? take(data.run) : running.get(data.run)?.listener
      listener?.said(data.text)
    }
  })
  port.start()
  waitAnew()

  return {
    remove,
    isGone: () => gone,
    hold(signal) {
      if (signal.aborted) return
      holders += 1
      clearTimeout(idle)
      const release = () => {
        holders -= 1
        waitAnew()
      }
      signal.addEventListener('abort', release, { once: true })
    },
    start({ job, wall }, listener) {
      const run = String((runs += 1))
      clearTimeout(idle)
      const overdue = () => {
        // Its own clock in the frame should have ended it.
        post({ kind: 'kill', run })
        demandAnswer()
        take(run)?.ended('timeout')
      }
      running.set(run, { listener, alarm: setTimeout(overdue, wall + GRACE) })
      post({ kind: 'start', run, job, wall })
      return {
        tell(order) {
          if (running.has(run)) post({ kind: 'tell', run, order })
        },
        kill() {
          if (!take(run)) return
          post({ kind: 'kill', run })
          demandAnswer()
        },
      }
    },
  }
}
