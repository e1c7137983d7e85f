/**
 * `npm run chaos`: real servers and browsers are killed, cut off and put back, and no edit may be lost.
 *
 *     npm run chaos                                        everything, on SQLite: some 20 minutes
 *     npm run chaos -- --database sqlite,postgresql        on both
 *     npm run chaos -- --only kills,browser --kills 20     some scenarios, less often
 *
 * More options: --only NAMES (kills, network, clocks, restore, browser), --seed N, --browser-kills N, --networks N,
 * --restores N, --clocks N, --outage SECONDS. A run of all scenarios writes chaos/results.md. PostgreSQL is the one
 * at CHAOS_POSTGRES_URL (postgresql://postgres@127.0.0.1:5432); psql, pg_dump and pg_restore have to be there.
 */
import './lib/node-floor.mjs'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuild } from './lib/app-build.mjs'
import { startChild } from './lib/children.mjs'
import { requireChromium } from './lib/chromium.mjs'
import { runCommand } from './lib/command.mjs'
import { inRoot } from './lib/paths.mjs'
import { Refusal } from './lib/refusal.mjs'
import { step } from './lib/steps.mjs'

/** What each option sets, and what stands there without it. */
const COUNTS = {
  kills: ['CHAOS_KILLS', '100'],
  'browser-kills': ['CHAOS_BROWSER_KILLS', '50'],
  networks: ['CHAOS_NETWORKS', '20'],
  restores: ['CHAOS_RESTORES', '10'],
  clocks: ['CHAOS_CLOCKS', '5'],
  outage: ['CHAOS_OUTAGE_SECONDS', '90'],
  seed: ['CHAOS_SEED', '1'],
}

await runCommand('chaos', async () => {
  const { only, databases, counts } = readOptions()
  const reports = mkdtempSync(path.join(os.tmpdir(), 'espalier-chaos-'))
  try {
    const chromium = await requireChromium()
    await step('App', ensureBuild)
    let failed = false
    for (const database of databases) {
      const vitest = [inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'chaos']
      const environment = {
        ...counts,
        CHAOS_DATABASE: database,
        CHAOS_REPORTS: reports,
        ESPALIER_CHROMIUM: chromium,
      }
      const { code } = await startChild(process.execPath, [...vitest, ...only], {
        cwd: inRoot(),
        env: { ...process.env, ...environment },
      }).exited
      failed ||= code !== 0
    }
    const told = readdirSync(reports).map((name) =>
      JSON.parse(readFileSync(path.join(reports, name), 'utf8')),
    )
    const rows = told.map(rowOf)
    console.log(`\n${tableOf(rows)}`)
    if (only.length === 0 && !failed) writeResults(rows, databases)
    return failed ? 1 : 0
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
})

function readOptions() {
  const names = { only: 'string', database: 'string' }
  try {
    const { values } = parseArgs({
      options: Object.fromEntries(
        [...Object.keys(COUNTS), ...Object.keys(names)].map((name) => [name, { type: 'string' }]),
      ),
    })
    const counts = Object.entries(COUNTS).map(([name, [key, usual]]) => [
      key,
      values[name] ?? usual,
    ])
    return {
      only: values.only?.split(',').map((name) => `chaos/${name.trim()}.chaos`) ?? [],
      databases: (values.database ?? 'sqlite').split(',').map((name) => name.trim()),
      counts: Object.fromEntries(counts),
    }
  } catch (error) {
    throw new Refusal(
      `${error.message}. npm run chaos takes --only, --database and ${Object.keys(COUNTS)
        .map((name) => `--${name}`)
        .join(', ')}.`,
    )
  }
}

function rowOf({ scenario, database, happened, edits, kept, drainedMs, faults }) {
  const drained = drainedMs === undefined ? '–' : `${(drainedMs / 1000).toFixed(1)} s`
  const cells = [scenario, database, happened, edits, kept ?? '–', drained, faults.length]
  return `| ${cells.join(' | ')} |`
}

function tableOf(rows) {
  const head = 'scenario | database | what happened | edits | kept beside | drained in | faults'
  const sorted = rows.toSorted()
  return [`| ${head} |`, '| --- | --- | --- | ---: | ---: | ---: | ---: |', ...sorted].join('\n')
}

/** Writes the page; what it says of other databases stays. */
function writeResults(rows, databases) {
  const page = inRoot('chaos', 'results.md')
  const before = existsSync(page) ? readFileSync(page, 'utf8').split('\n') : []
  const others = before.filter((line) => {
    const [, database] = line.split(' | ')
    return ['sqlite', 'postgresql'].includes(database) && !databases.includes(database)
  })
  writeFileSync(page, pageOf(tableOf([...others, ...rows])))
}

function pageOf(table) {
  const machine = `${os.cpus().length} cores, ${os.cpus()[0]?.model ?? ''}, Node ${process.version}`
  return `# Chaos

What \`npm run chaos\` came to, with real server processes, real Chromium and the product's own store: ${machine}.

${table}

A fault is an edit that is nowhere, a queue that does not empty within 30 s, a browser that has or shows something
else than the server, a circle, a node that hangs on nothing or stands where nobody put it, and something that the
status line called saved and that is not there afterwards. Drained: from the end of all faults until nothing waited
anywhere and all had the same; the longest of the runs.
`
}
