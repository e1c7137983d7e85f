/**
 * How many tests of a runner passed, failed and were skipped.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** Reads the report of Vitest's json reporter. @returns {Counts} */
export function readVitestReport(text) {
  const report = JSON.parse(text)
  const deadFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + deadFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Reads the report of pytest's --junitxml. @returns {Counts} */
export function readPytestReport(text) {
  const count = (name) =>
    [...text.matchAll(/<testsuite\s[^>]*>/g)].reduce(
      (sum, [tag]) => sum + Number(new RegExp(`\\s${name}="(\\d+)"`).exec(tag)?.[1] ?? 0),
      0,
    )
  const failed = count('failures') + count('errors')
  const skipped = count('skipped')
  return { passed: count('tests') - failed - skipped, failed, skipped }
}

/** Reads the report of Playwright's json reporter; a flaky test counts as failed. @returns {Counts} */
export function readPlaywrightReport(text) {
  const { stats, errors } = JSON.parse(text)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * Judges one stage. A check that failed counts as one failed test. A test runner that failed without a
 * failed test, or that ran nothing, counts as one too: no stage passes by being empty.
 *
 * @param {{ code: number, counts?: Counts, isTests: boolean }} run `counts` is undefined when there is no report
 * @returns {Counts & { reason?: string }} `reason` says what failed when no test did
 */
export function judgeStage({ code, counts, isTests }) {
  const none = { passed: 0, failed: 0, skipped: 0 }
  if (!isTests) return code === 0 ? none : { ...none, failed: 1 }
  if (counts === undefined) return { ...none, failed: 1, reason: 'no report was written' }
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, reason: 'no test ran' }
  if (code !== 0 && counts.failed === 0)
    return { ...counts, failed: 1, reason: `exit code ${code}` }
  return counts
}

/** The last line of a run: `12 passed, 0 failed`, with the skipped ones when there are any. */
export function summaryLine(judged) {
  const sum = (name) => judged.reduce((total, counts) => total + counts[name], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
