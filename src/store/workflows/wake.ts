/** The longest time that a timer of a browser can wait, in ms. */
const LONGEST = 2 ** 31 - 1

/** Calls at that time of the clock, in ms since 1970, or soon when it has passed; answers how to call it off. */
export function wakeAt(now: () => number, at: number, call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    const left = at - now()
    timer = setTimeout(left > LONGEST ? wait : call, Math.max(0, Math.min(left, LONGEST)))
  }
  wait()
  return () => clearTimeout(timer)
}
