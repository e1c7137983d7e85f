import { readFileSync } from 'node:fs'
import { runToLog } from './children.mjs'
import { judgeStage } from './counts.mjs'
import { inRoot, logFile } from './paths.mjs'
import { progressLine } from './steps.mjs'

/** A stage that hangs is ended after this long, in milliseconds, and has failed. */
const STAGE_LIMIT_MS = 45 * 60_000
/** How much of a failed stage's output is shown, in lines; the log has all of it. */
const SHOWN_LINES = 80

/**
 * Runs one stage, prints its line, and on failure the end of its output.
 *
 * @param {import('./stages.mjs').Stage} stage
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<import('./counts.mjs').Counts & { name: string }>}
 */
export async function runStage(stage, environment) {
  const startedAt = performance.now()
  const { code, log, timedOut } = await runToLog(stage.command, stage.args, {
    cwd: stage.cwd ?? inRoot(),
    env: { ...environment, ...stage.env },
    log: logFile(`test-${stage.name}`),
    timeoutMs: STAGE_LIMIT_MS,
  })
  const counts = stage.report && readCounts(stage.report)
  const judged = judgeStage({ code, counts, isTests: stage.report !== undefined })
  const reason = timedOut ? `ended after ${STAGE_LIMIT_MS / 60_000} minutes` : judged.reason

  const mark = judged.failed === 0 ? '✓' : '✗'
  const note = [describe(judged, stage.report !== undefined), reason].filter(Boolean).join(', ')
  console.log(progressLine(mark, stage.name, note, performance.now() - startedAt))
  if (judged.failed > 0 || stage.showsOutput) showEnd(log, stage.showsOutput)
  return { ...judged, name: stage.name }
}

function describe({ passed, failed, skipped }, isTests) {
  if (!isTests) return failed === 0 ? 'ok' : 'failed'
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function readCounts({ file, read }) {
  try {
    return read(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function showEnd(log, all) {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
  const shown = all ? lines : lines.slice(-SHOWN_LINES)
  console.log(shown.map((line) => `    ${line}`).join('\n'))
  if (shown.length < lines.length) console.log(`    (the whole output is in ${log})`)
}
