// npm run bench [-- --only=limit,espalier --sizes=100,1000 --reps=3 --build=no --bundles=no]
// Measures Espalier, the limit and the peers in one interleaved run and writes bench/results/.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { launch } from './lib/chromium.mjs'
import { columns } from './lib/columns.mjs'
import { coldStart, drag, idle, load, open, operate, select } from './lib/measure.mjs'
import { measureReducer } from './lib/reducer.mjs'
import { COUNT_RENDERS, rendersPerEdit } from './lib/renders.mjs'
import { writeReport } from './lib/report.mjs'
import { serve } from './lib/serve.mjs'
import { measureSizes } from './lib/sizesTable.mjs'

const here = import.meta.dirname
const options = Object.fromEntries(
  process.argv.slice(2).map((flag) => flag.replace(/^--/, '').split('=', 2)),
)
const sizes = (options.sizes ?? '100,1000,5000,10000').split(',').map(Number)
const reps = Number(options.reps ?? 3)

if (!existsSync(path.join(here, 'node_modules'))) {
  console.log('Installing the peers …')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' })
}
const wanted = columns().filter(
  ({ name }) => !options.only || options.only.split(',').includes(name),
)

if (options.build !== 'no') {
  console.log('Building for production …')
  await build({ configFile: path.join(here, 'vite.config.ts') })
}

/** What is done in one pass: the tree is afterwards as it was before. */
const STEPS = 'nothing setText undo insert undo remove undo move undo select'.split(' ')
/** Passes before it counts: the first ones compile the code, in every column. */
const WARM = 2
const MEASURED = 3

const { address, close } = await serve(path.join(here, 'dist'))
const browser = await launch()
const COLD_NODES = 100
const samples = []
const cold = []
try {
  for (let rep = 0; rep < reps; rep++) {
    for (const column of wanted) {
      cold.push({
        column: column.name,
        start: await coldStart(browser, address, column, COLD_NODES),
      })
    }
    for (const count of sizes) {
      for (const column of wanted) {
        if (count > column.upTo) continue
        process.stdout.write(`  round ${rep + 1}/${reps}, ${count} nodes, ${column.title} `)
        samples.push({ column: column.name, count, ...(await measureOnce(column, count)) })
        console.log()
      }
    }
  }
  const renders = await countRenders()
  const version = browser.version()
  writeReport({
    columns: wanted,
    sizes,
    samples,
    cold,
    renders,
    version,
    reps,
    ...(options.bundles === 'no'
      ? {}
      : { bundles: await measureSizes(), reducer: await measureReducer() }),
  })
} finally {
  await browser.close()
  close()
}

async function measureOnce(column, count) {
  const handle = await load(browser, address, column)
  try {
    const opened = await open(handle, count)
    if (!opened) return { failed: 'did not open within a minute' }
    const result = { open: opened, processes: handle.figures.processes }
    for (let pass = 0; pass < WARM + MEASURED; pass++) {
      for (const [at, step] of STEPS.entries()) {
        const sample =
          step === 'select'
            ? await select(handle, pass % 2)
            : await operate(handle, step, `edit ${pass}.${at} ${count}`)
        if (pass >= WARM && sample) (result[step] ??= []).push(sample)
      }
      process.stdout.write('.')
    }
    result.idle = await idle(handle)
    result.drag = await drag(handle)
    result.errors = handle.errors
    return result
  } finally {
    await handle.close()
  }
}

async function countRenders() {
  const counts = {}
  for (const column of wanted) {
    const context = await browser.newContext()
    await context.addInitScript(COUNT_RENDERS)
    const counting = { newContext: () => Promise.resolve(context) }
    const handle = await load(counting, address, column)
    if (column.name !== 'grapes' && (await open(handle, 100))) {
      counts[column.name] = await rendersPerEdit(handle, operate)
    }
    await handle.close()
  }
  return counts
}
