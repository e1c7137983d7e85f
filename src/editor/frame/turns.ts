/** So many frames draw at a time beside the canvas: each is a document of its own. */
const AT_ONCE = 4

let free = AT_ONCE
const waiting: (() => void)[] = []

/** Calls back once there is room for one more frame; the answer gives the room back, or leaves the queue. */
export function takeTurn(begin: () => void): () => void {
  let state: 'waiting' | 'has it' | 'done' = 'waiting'
  const start = () => {
    state = 'has it'
    free -= 1
    begin()
  }
  if (free > 0) start()
  else waiting.push(start)
  return () => {
    const before = state
    state = 'done'
    if (before === 'waiting') waiting.splice(waiting.indexOf(start), 1)
    if (before !== 'has it') return
    free += 1
    waiting.shift()?.()
  }
}
