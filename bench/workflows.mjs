// The figures of workflows, each beside its goal, and Node-RED's runtime in the same run:
//   npm run bench:workflows [-- --only=engine,expressions,browser]
// A run without `--only` is written to `results/workflows.md`.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { figure, note, row, section, writeReport } from './sync/report.mjs'
import { loadEngine } from './workflows/bundle.mjs'
import { chainSpeed, mapHeap } from './workflows/engine.mjs'
import { expressionSpeeds } from './workflows/expressions.mjs'
import { nodeRedSpeed } from './workflows/nodeRed.mjs'

const here = import.meta.dirname
const { only } = Object.fromEntries(
  process.argv.slice(2).map((flag) => flag.replace(/^--/, '').split('=', 2)),
)
const wanted = (part) => (only?.split(',') ?? ['engine', 'expressions', 'browser']).includes(part)

/** The heap is looked at after a collection. */
if (globalThis.gc === undefined) {
  const args = ['--expose-gc', import.meta.filename, ...process.argv.slice(2)]
  process.exit(spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1)
}
if (!existsSync(path.join(here, 'node_modules', 'node-red'))) {
  console.log('Installing the peers …')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' })
}

const LENGTH = 1000
const RUNS = 30
const ITEMS = 10_000

const engine = await loadEngine()
if (wanted('engine')) await measureEngine()
if (wanted('expressions')) measureExpressions()
if (wanted('browser')) {
  const { measureBrowser } = await import('./workflows/browser.mjs')
  await measureBrowser()
}
if (!only) {
  writeReport('workflows.md', {
    title: 'Workflows, measured',
    command: 'npm run bench:workflows',
    database: 'sqlite',
  })
}
process.exit()

async function measureEngine() {
  section('The engine in Node, its journal in memory')
  const own = await chainSpeed(engine, LENGTH, RUNS)
  figure(`a chain of ${LENGTH} steps that add one`, own, 'steps/s', { least: 20_000 })
  const { heap, steps } = await mapHeap(engine, ITEMS)
  figure(`a Map over ${ITEMS.toLocaleString('en')} items, two steps each`, steps, 'steps/s')
  figure(
    'its heap after the last tenth, over that after the first',
    heap.at(-1) / heap[0],
    'times',
    {
      most: 1.2,
    },
  )
  const { speed, version } = await nodeRedSpeed(LENGTH, RUNS)
  figure(`the same in Node-RED ${version}, function nodes`, speed, 'steps/s')
  row('Espalier / Node-RED', (own / speed).toFixed(1), '', '')
  note(
    'Each step of Espalier evaluates an expression and is written to the journal twice; a function node of Node-RED runs in a virtual machine of Node, and nothing is written.',
  )
}

function measureExpressions() {
  section('Expressions, warm, in Node', [
    'expression',
    'evaluations/s',
    'goal',
    'JavaScript itself',
  ])
  for (const { text, speed, plain } of expressionSpeeds(engine)) {
    const isSimple = !text.includes('filter')
    row(
      `\`${text.replaceAll('|', '\\|')}\``,
      round(speed),
      isSimple ? '≥ 1,000,000' : '',
      round(plain),
    )
  }
}

function round(number) {
  return Number(number.toPrecision(3)).toLocaleString('en')
}
