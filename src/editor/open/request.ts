const requests = new EventTarget()
const PICK = 'pick'

/** Asks the person for files to open; menus, keys and empty states call it. */
export function requestOpen(): void {
  requests.dispatchEvent(new Event(PICK))
}

/** Answers requests until the returned function is called. */
export function onOpenRequest(pick: () => void): () => void {
  requests.addEventListener(PICK, pick)
  return () => requests.removeEventListener(PICK, pick)
}
