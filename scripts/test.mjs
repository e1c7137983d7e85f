/**
 * `npm test`: every check and every test, on a fresh machine too.
 *
 *     npm test -- --only unit,server     only some stages, and what they need
 *     npm test -- --corpus DIR           imports a folder of documents as well
 */
import './lib/node-floor.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { requireChromium } from './lib/chromium.mjs'
import { runCommand } from './lib/command.mjs'
import { summaryLine } from './lib/counts.mjs'
import { ensureNodePackages } from './lib/node-packages.mjs'
import { Refusal } from './lib/refusal.mjs'
import { runStage } from './lib/run-stage.mjs'
import { runScheduled } from './lib/schedule.mjs'
import { allStages, selectStages } from './lib/stages.mjs'
import { formatDuration, step } from './lib/steps.mjs'
import { ensureVenv, requireVenvOrPython } from './lib/venv.mjs'

const CORES = 2

await runCommand('test', async () => {
  const { only, corpus } = readOptions()
  const startedAt = performance.now()
  const reports = mkdtempSync(path.join(os.tmpdir(), 'espalier-test-'))
  try {
    const stages = selectStages(allStages({ reports, corpus }), only)
    const environment = await prepare(stages)
    const judged = []
    await runScheduled(stages, {
      cores: CORES,
      run: async (stage) => {
        const result = await runStage(stage, environment)
        judged.push(result)
        return result.failed === 0
      },
      skip: ({ name, after }) => {
        console.log(`✗ ${name}: not run, because ${after.join(' and ')} failed`)
        judged.push({ name, passed: 0, failed: 1, skipped: 0 })
      },
    })
    const failed = judged.filter((result) => result.failed > 0).map(({ name }) => name)
    const verdict = failed.length === 0 ? 'all stages passed' : `failed: ${failed.join(', ')}`
    console.log(`\n${verdict}, after ${formatDuration(performance.now() - startedAt)}`)
    console.log(summaryLine(judged))
    return failed.length === 0 ? 0 : 1
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
})

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { only: { type: 'string' }, corpus: { type: 'string' } },
    })
    return {
      only: values.only?.split(',').map((name) => name.trim()),
      corpus: values.corpus && path.resolve(values.corpus),
    }
  } catch (error) {
    throw new Refusal(`${error.message}. npm test takes --only NAME,NAME and --corpus DIR.`)
  }
}

/** Installs what the stages need and answers the environment that they run in. */
async function prepare(stages) {
  requireVenvOrPython()
  await step('npm packages', ensureNodePackages)
  await step('Python packages', () => ensureVenv({ also: 'dev' }))
  const environment = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' }
  if (stages.some(({ needsBrowser }) => needsBrowser)) {
    await step('Chromium', async () => {
      environment.ESPALIER_CHROMIUM = await requireChromium()
      return environment.ESPALIER_CHROMIUM
    })
  }
  return environment
}
