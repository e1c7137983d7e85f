/** The lock that the tab holds which is at a run. */
export function lockOf(runId: string): string {
  return `espalier-run-${runId}`
}
