/** How long code of the project may run without giving the page a turn, in ms. */
const BUDGET = 1000
/** Asks for the time at least every so many steps. */
const LONGEST_STRIDE = 4096

/** Thrown where code of the project did not come to an end. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
  /** Where, in the text that was running. */
  readonly line: number

  constructor(line: number) {
    super('It ran for more than a second without a pause, so it was stopped.')
    this.line = line
  }
}

/** Ends code that runs for too long at a time. */
export interface Guard {
  /** Called by every loop and function of the project's code. Throws once the time is over, and again until the next turn. */
  readonly check: (line: number) => void
  /**
   * Something of its own begins: the time of what others ran before does not count. Who was stopped in this turn stays
   * stopped, for React tries once more what threw.
   */
  readonly restart: (owner: object) => void
}

/**
 * Makes a guard over a clock in ms.
 * @param nextTurn calls back once the page had its turn
 */
export function createGuard(now: () => number, nextTurn: (callback: () => void) => void): Guard {
  let begun: number | undefined
  let askedAt = 0
  let stride = 1
  let left = 1
  let running: object | undefined
  let isOver = false

  const reset = () => {
    begun = undefined
    left = 1
    isOver = false
  }
  return {
    restart(owner) {
      if (isOver && owner === running) return
      running = owner
      reset()
    },
    check(line) {
      left -= 1
      if (left > 0) return
      const at = now()
      if (begun === undefined) {
        begun = at
        stride = 1
        nextTurn(reset)
      }
      if (at - begun > BUDGET) {
        left = 1
        isOver = true
        throw new StoppedError(line)
      }
      // Short steps are asked rarely, for the clock costs more than they do; long ones often.
      stride = at - askedAt < 1 ? Math.min(stride * 2, LONGEST_STRIDE) : 1
      askedAt = at
      left = stride
    },
  }
}

/** A guard over the clock of this page; timers would come too late in a page out of view. */
export function pageGuard(): Guard {
  const { port1, port2 } = new MessageChannel()
  const waiting: (() => void)[] = []
  port1.addEventListener('message', () => waiting.shift()?.())
  port1.start()
  const now = performance.now.bind(performance)
  const post = port2.postMessage.bind(port2)
  return createGuard(now, (callback) => {
    waiting.push(callback)
    post(null)
  })
}
