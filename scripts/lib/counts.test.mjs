import { expect, it } from 'vitest'
import {
  judgeStage,
  readPlaywrightReport,
  readPytestReport,
  readVitestReport,
  summaryLine,
} from './counts.mjs'

it('counts a test file that could not be loaded as failed', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  }
  expect(readVitestReport(JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 2 })
})

it('reads the counts of pytest', () => {
  const xml =
    '<?xml version="1.0"?><testsuites name="pytest tests"><testsuite name="pytest" errors="1" failures="2" skipped="3" tests="20" time="1"></testsuite></testsuites>'
  expect(readPytestReport(xml)).toEqual({ passed: 14, failed: 3, skipped: 3 })
})

it('counts a flaky test and an error outside of tests as failed', () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] }
  expect(readPlaywrightReport(JSON.stringify(report))).toEqual({ passed: 4, failed: 3, skipped: 2 })
})

it('counts a check that failed as one', () => {
  expect(judgeStage({ code: 2, isTests: false }).failed).toBe(1)
  expect(judgeStage({ code: 0, isTests: false }).failed).toBe(0)
})

it.each([
  ['writes no report', { code: 0 }, 'no report was written'],
  ['runs no test', { code: 0, counts: { passed: 0, failed: 0, skipped: 3 } }, 'no test ran'],
  [
    'fails with no failed test',
    { code: 1, counts: { passed: 9, failed: 0, skipped: 0 } },
    'exit code 1',
  ],
])('fails a runner that %s', (_, run, reason) => {
  expect(judgeStage({ ...run, isTests: true })).toMatchObject({ failed: 1, reason })
})

it('sums up in one line, with the skipped ones only if there are any', () => {
  const a = { passed: 2, failed: 0, skipped: 0 }
  expect(summaryLine([a, { passed: 3, failed: 1, skipped: 0 }])).toBe('5 passed, 1 failed')
  expect(summaryLine([a, { passed: 0, failed: 0, skipped: 4 }])).toBe(
    '2 passed, 0 failed, 4 skipped',
  )
})
