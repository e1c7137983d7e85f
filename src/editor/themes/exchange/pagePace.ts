import { nextTurn } from '@/lib/slices'
import type { Pace } from '@/model/theme/exchange'

/** The page gets a turn after so many ms. */
const TURN_MS = 12

/** Work that lets the page have a turn now and then, tells how far it is, and stops when it is over. */
export function pagePace(show: (done: number) => void, isCancelled: () => boolean): Pace {
  let from = performance.now()
  const turn = async () => {
    await nextTurn()
    from = performance.now()
  }
  return {
    isCancelled,
    between(done) {
      if (performance.now() - from < TURN_MS) return undefined
      show(done)
      return turn()
    },
  }
}
