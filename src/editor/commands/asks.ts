import type { Plan } from './types'

type Ask = NonNullable<Plan['ask']>

const asks = new EventTarget()

/** Tells the panels that a command needs something from the person. */
export function askFor(ask: Ask): void {
  asks.dispatchEvent(new Event(ask))
}

/** Answers asks of one kind until the returned function is called; for a `useEffect` of a panel. */
export function onAsk(ask: Ask, answer: () => void): () => void {
  asks.addEventListener(ask, answer)
  return () => asks.removeEventListener(ask, answer)
}
