const KEY = 'espalier.workflowRuns'

/** Whether the panel of runs was open last, in this browser; it is at first. */
export function wasRunsOpen(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'closed'
  } catch {
    return true
  }
}

/** Remembers whether the panel of runs is open. */
export function rememberRunsOpen(isOpen: boolean): void {
  try {
    localStorage.setItem(KEY, isOpen ? 'open' : 'closed')
  } catch {
    // Nothing is remembered where storage is blocked.
  }
}
