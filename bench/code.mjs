// The figures of code editing on the production build in real Chromium, each beside its goal:
//   npm run bench:code [-- --files=500 --lines=5000 --many=10000 --only=visible,typing,types,quick,canvas,lambdas,composed]
// A run without `--only` is written to `results/code.md`.
import { ensureBuild } from '../scripts/lib/app-build.mjs'
import { chromium } from '@playwright/test'
import { CHROMIUM_FLAGS } from '../scripts/lib/chromium-flags.mjs'
import { measureCanvas } from './code/canvas.mjs'
import { drawManyInstances, editMainOfManyInstances } from './code/composed.mjs'
import { measureEditing } from './code/editing.mjs'
import { measureLambdas } from './code/lambdas.mjs'
import { measureQuickOpen } from './code/quickOpen.mjs'
import { executable } from './lib/chromium.mjs'
import { at, figure, note, section, writeReport } from './sync/report.mjs'
import { startServer } from './sync/server.mjs'

const options = Object.fromEntries(
  process.argv.slice(2).map((flag) => flag.replace(/^--/, '').split('=', 2)),
)
const { only, disturbed } = options
const PARTS = ['visible', 'typing', 'types', 'quick', 'canvas', 'lambdas', 'composed']
const wanted = (part) => (only?.split(',') ?? PARTS).includes(part)

await ensureBuild()
if (['visible', 'typing', 'types'].some(wanted)) {
  await onServer((url) =>
    measureEditing(url, {
      files: Number(options.files ?? 500),
      lines: Number(options.lines ?? 5000),
      wanted,
    }),
  )
}
if (wanted('quick')) await onServer((url) => measureQuickOpen(url, Number(options.many ?? 10_000)))
if (wanted('canvas')) await onServer(measureCanvas)
if (wanted('lambdas')) await onServer(measureLambdas)
if (wanted('composed')) await measureComposed()
if (!only) {
  writeReport('code.md', {
    title: 'Code editing, measured',
    command: 'npm run bench:code',
    database: 'sqlite',
    disturbed,
  })
}

/** Each part begins with an empty database. */
async function onServer(measure) {
  const server = await startServer('sqlite')
  try {
    await measure(server.url)
  } finally {
    await server.stop()
  }
}

async function measureComposed() {
  section('Components made of nodes')
  const browser = await chromium.launch({ executablePath: executable(), args: CHROMIUM_FLAGS })
  try {
    const { name, goal, painted, endToEnd, nodes } = await editMainOfManyInstances({ browser })
    figure(`${name}: painted, p50`, at(painted, 0.5), 'ms', { most: goal })
    figure('the same, p95', at(painted, 0.95), 'ms')
    figure('from the key in another window of the same browser, p50', at(endToEnd, 0.5), 'ms')
    note(`${nodes} elements on the canvas, of which nine in ten instances show the edit.`)
    const drawing = await drawManyInstances({ browser })
    figure(`${drawing.name} directly under the root`, drawing.all, 'ms', { most: drawing.goal })
    figure('the first of them', drawing.first, 'ms')
    figure('the longest time without an answer meanwhile', drawing.longest, 'ms')
  } finally {
    await browser.close()
  }
}
