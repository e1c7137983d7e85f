/** Keeps an event from all others: a key of a drag would make a command change what is being dragged. */
export function keep(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
