import { mergeTyped } from './mergeTyped'

/** Where what is typed into a text and what the store has of it meet. */
export interface Meeting {
  /** Whether something was typed that the store does not have. */
  readonly isTyped: () => boolean
  readonly typed: () => void
  /** What to put into the store, of the text as it is typed here; `undefined` where the store has it. */
  readonly flush: (here: string) => string | undefined
  /** Whether that is the store's text, as far as it was told here. */
  readonly isKnown: (text: string) => boolean
  /** What the text here becomes by the store's, which is another one. */
  readonly receive: (arrived: string, here: string) => string
}

/** The meeting of a text; `text` is the store's. */
export function createMeeting(text: string): Meeting {
  /** The store's text, as far as it is known here. */
  let known = text
  let isTyped = false
  return {
    isTyped: () => isTyped,
    typed() {
      isTyped = true
    },
    flush(here) {
      isTyped = false
      if (here === known) return undefined
      // Before the store tells everybody, this text too: it knows already.
      known = here
      return here
    },
    isKnown: (arrived) => arrived === known,
    receive(arrived, here) {
      const wanted = isTyped ? mergeTyped(known, here, arrived) : arrived
      known = arrived
      return wanted
    },
  }
}
