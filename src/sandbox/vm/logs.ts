import type { LogLine } from '@/model/lambda/lambda'
import { LAMBDA_LIMITS } from '@/model/lambda/limits'

/** How long a line waits for others, in ms: a flood is told in few words. */
const GATHER = 50

/** The console of one attempt. */
export interface Logs {
  /** Takes a line; answers whether there is room for another one. */
  readonly add: (level: string, text: string) => boolean
  readonly flush: () => void
}

interface LogsOptions {
  /** Milliseconds since the attempt began. */
  readonly at: () => number
  readonly flush: (lines: readonly LogLine[], cut: boolean) => void
}

/** Gathers lines, and cuts where there are too many or too long ones. */
export function createLogs({ at, flush }: LogsOptions): Logs {
  let gathered: LogLine[] = []
  let lines = 0
  let left: number = LAMBDA_LIMITS.logBytes
  let cut = false
  let told = -Infinity

  const send = () => {
    if (gathered.length === 0) return
    told = at()
    flush(gathered, cut)
    gathered = []
  }
  return {
    flush: send,
    add(level, text) {
      if (cut) return false
      lines += 1
      cut = lines > LAMBDA_LIMITS.logLines || left <= 0
      if (cut) {
        const message = 'The console is full: what comes now is left out.'
        gathered.push({ level: 'warn', text: message, at: at() })
        send()
        return false
      }
      const kept = text.slice(0, left)
      // A character is three bytes at most, and most of them are one.
      left -= kept.length
      gathered.push({ level: level as LogLine['level'], text: kept, at: at() })
      if (at() - told >= GATHER) send()
      return true
    },
  }
}
