const actions = new Map<string, () => void>()
let last = 0

/**
 * Keeps what the button of a notice does and answers the id that the notice carries in the store, where
 * functions cannot lie. Forgotten when the notice is gone.
 */
export function keepNoticeAction(run: () => void): string {
  last += 1
  const id = `notice-action-${last}`
  actions.set(id, run)
  return id
}

/** Does what the button of a notice promises; nothing when it was done or forgotten already. */
export function runNoticeAction(id: string): void {
  const run = actions.get(id)
  actions.delete(id)
  run?.()
}

/** Forgets what the button of a dismissed notice would do. */
export function forgetNoticeAction(id: string): void {
  actions.delete(id)
}
