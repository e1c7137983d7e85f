import { holdPress, type HeldPress, type TakePress } from './heldPress'
import { mayStart, type Press } from './press'

interface GateOptions {
  /** Fetches the code that takes presses up. */
  readonly load: () => Promise<void>
  /** Shows a sentence to the person. */
  readonly refuse: (sentence: string) => void
}

/** Where sources leave their presses, and the code of drags takes them up once it is there. */
export interface PressGate {
  /** Begins to fetch the code; fulfilled once it is there, or did not come. */
  readonly preload: () => Promise<void>
  readonly press: (press: Press) => void
  /** From now on this takes presses up, the one that waits first; answers how to stop. */
  readonly open: (take: TakePress) => () => void
}

const NOT_HERE =
  'What moves components did not arrive from the server, so nothing was moved. Check the connection and try again.'

/**
 * Makes a gate. A drag that begins before the code of drags has arrived is carried out in its order as soon as it is
 * there; where it does not come, the drag is refused with a sentence, and the next one tries again.
 */
export function createPressGate({ load, refuse }: GateOptions): PressGate {
  let take: TakePress | undefined
  let held: HeldPress | undefined
  let loading: Promise<void> | undefined
  let failed = false

  const refuseDrag = () => {
    if (!failed || !held?.isDrag()) return
    held.forget()
    refuse(NOT_HERE)
  }
  const fetchCode = async () => {
    failed = false
    try {
      await load()
    } catch {
      loading = undefined
      failed = true
      refuseDrag()
    }
  }
  const preload = () => (loading ??= fetchCode())

  return {
    preload,
    press(press) {
      if (take) return take(press)
      if (!mayStart(press)) return
      held?.forget()
      held = holdPress(press, { onDrag: () => refuseDrag(), onOver: () => (held = undefined) })
      void preload()
    },
    open(taker) {
      take = taker
      const waiting = held
      held = undefined
      waiting?.handOver(taker)
      return () => {
        if (take === taker) take = undefined
      }
    },
  }
}
