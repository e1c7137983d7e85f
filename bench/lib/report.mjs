import { mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { figure, median, quantile } from './stats.mjs'

const STEPS = {
  setText: 'edit one prop',
  insert: 'insert',
  remove: 'remove',
  move: 'move',
  undo: 'undo',
  select: 'select',
}

const OPENING = {
  paint: { title: 'open, to its paint', of: ({ open }) => open?.first },
  open: { title: 'open, until all nodes are there', of: ({ open }) => open },
}

/** Prints the tables, and writes them with the raw samples to bench/results/. */
export function writeReport(run) {
  const text = [
    machine(run),
    coldTable(run),
    cpuTable(run),
    storedTable(run),
    wallTable(run),
    dragTable(run),
    restTable(run),
    ...(run.bundles ? [bundleTable(run.bundles), reducerTable(run.reducer)] : []),
  ].join('\n\n')
  const folder = path.resolve(import.meta.dirname, '../results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'latest.md'), `# Benchmark\n\n${text}\n`)
  writeFileSync(path.join(folder, 'latest.json'), `${JSON.stringify(run)}\n`)
  console.log(`\n${text}\n\nWritten to bench/results/latest.md and latest.json`)
}

function machine({ version, reps }) {
  const [cpu] = os.cpus()
  return `${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} × ${cpu?.model ?? 'CPU'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()}, Node ${process.version}, Chromium ${version}, ${reps} interleaved rounds. CPU is that of the main threads of page and canvas frame together.`
}

function table(head, rows) {
  return [
    `| ${head.join(' | ')} |`,
    `|${head.map((_, at) => (at === 0 ? '---' : '--:')).join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n')
}

const of = (run, column, count) =>
  run.samples.filter((sample) => sample.column === column && sample.count === count)

function coldTable(run) {
  const rows = ['cpu', 'wall'].map((part) => [
    part === 'cpu' ? 'CPU' : 'wall time',
    ...run.columns.map(({ name }) => {
      const values = run.cold.flatMap(({ column, start }) =>
        column === name && start ? start[part] : [],
      )
      return figure(median(values))
    }),
  ])
  return `## Cold start in ms: from the navigation to 100 painted nodes\n\n${table(['', ...run.columns.map(({ title }) => title)], rows)}`
}

/** Net CPU of a step: without what two empty frames cost in the same page. */
function netCpu(samples, step, until = 'cpu') {
  if (OPENING[step]) return samples.flatMap((sample) => OPENING[step].of(sample)?.cpu ?? [])
  return samples.flatMap((sample) => {
    const empty = median((sample.nothing ?? []).map((one) => one[until])) ?? 0
    // A selection has no frame that ends it, and one figure.
    return (sample[step] ?? []).map((one) => Math.max(0, (one[until] ?? one.cpu) - empty))
  })
}

const titleOf = (step) => OPENING[step]?.title ?? STEPS[step]

function cells(run, count, valuesOf) {
  const limit = median(valuesOf(of(run, 'limit', count)))
  return run.columns.map(({ name }) => {
    const values = valuesOf(of(run, name, count))
    const middle = median(values)
    if (middle === undefined) return '–'
    const ratio = name === 'limit' || !limit ? '' : ` (${figure(middle / limit)}×)`
    return `${figure(middle)}${ratio}, p95 ${figure(quantile(values, 0.95))}`
  })
}

function cpuTable(run) {
  const rows = [...Object.keys(OPENING), ...Object.keys(STEPS)].flatMap((step) =>
    run.sizes.map((count) => [
      `${titleOf(step)}, ${count}`,
      ...cells(run, count, (samples) => netCpu(samples, step)),
    ]),
  )
  return `## Main-thread CPU in ms, from the call to the second frame: median (× limit), p95\n\n${table(['operation, nodes', ...run.columns.map(({ title }) => title)], rows)}`
}

/** What an edit costs when that is counted too which follows its frame. */
function storedTable(run) {
  const steps = ['setText', 'insert', 'remove', 'move', 'undo']
  const rows = steps.flatMap((step) =>
    run.sizes.map((count) => [
      `${STEPS[step]}, ${count}`,
      ...cells(run, count, (samples) => netCpu(samples, step, 'stored')),
    ]),
  )
  return `## The same with 100 ms after that frame: storing, status line\n\n${table(['operation, nodes', ...run.columns.map(({ title }) => title)], rows)}`
}

function wallTable(run) {
  const steps = [...Object.keys(OPENING), ...Object.keys(STEPS)].filter((step) => step !== 'select')
  const rows = steps.flatMap((step) =>
    run.sizes.map((count) => [
      `${titleOf(step)}, ${count}`,
      ...cells(run, count, (samples) =>
        samples.flatMap((sample) =>
          OPENING[step]
            ? (OPENING[step].of(sample)?.wall ?? [])
            : (sample[step] ?? []).map(({ wall }) => wall),
        ),
      ),
    ]),
  )
  return `## To the second frame after the change, wall time in ms: median (× limit), p95\n\n${table(['operation, nodes', ...run.columns.map(({ title }) => title)], rows)}`
}

function dragTable(run) {
  const rows = run.sizes.flatMap((count) => [
    [
      `CPU per move, ${count}`,
      ...cells(run, count, (samples) => samples.flatMap(({ drag }) => drag?.cpu ?? [])),
    ],
    [
      `frame p50 / p95 / max, ${count}`,
      ...run.columns.map(({ name }) => {
        const frames = of(run, name, count).flatMap(({ drag }) => drag?.frames ?? [])
        return frames.length === 0
          ? '–'
          : [0.5, 0.95, 1].map((p) => figure(quantile(frames, p))).join(' / ')
      }),
    ],
    [
      `dropped elsewhere, ${count}`,
      ...run.columns.map(({ name }) => {
        const drags = of(run, name, count).flatMap(({ drag }) => drag ?? [])
        if (drags.length === 0) return '–'
        return drags.every(({ dropped }) => dropped) ? 'yes' : 'no'
      }),
    ],
    [
      `longest task, ${count}`,
      ...run.columns.map(({ name }) =>
        figure(
          quantile(
            of(run, name, count).flatMap(({ drag }) => drag?.longest ?? []),
            1,
          ),
        ),
      ),
    ],
  ])
  return `## A drag of 60 steps, in ms\n\n${table(['', ...run.columns.map(({ title }) => title)], rows)}`
}

function restTable(run) {
  const rows = run.sizes.flatMap((count) => [
    [
      `JS heap per node in kB, ${count}`,
      ...cells(run, count, (samples) =>
        samples.flatMap(({ open }) => (open ? open.heap / count / 1000 : [])),
      ),
    ],
    [
      `idle CPU in ms/s, ${count}`,
      ...cells(run, count, (samples) => samples.flatMap(({ idle }) => idle ?? [])),
    ],
  ])
  rows.push([
    'nodes (components) rendered per edit',
    ...run.columns.map(({ name }) => {
      const counted = run.renders[name]
      return counted ? `${counted.nodes} (${counted.components})` : '–'
    }),
  ])
  return `## Memory, idle, renders\n\n${table(['', ...run.columns.map(({ title }) => title)], rows)}`
}

function bundleTable({ host, frame, renderer, lazy }) {
  const rows = [
    ['first load: editor document', figure(host), '200'],
    ['first load: canvas frame', figure(frame), '120'],
    ['renderer alone, over React', figure(renderer), '10'],
    ...lazy
      .filter(({ size }) => size > 2)
      .map(({ file, size }) => [
        `lazy: ${file.replace(/^assets\//, '').replace(/-[\w-]{8}\./, '.')}`,
        figure(size),
        '',
      ]),
  ]
  return `## Bundles, gzip kB\n\n${table(['part', 'kB', 'goal'], rows)}`
}

function reducerTable(reducer) {
  return `## The document core alone, ms per edit of one prop\n\n${table(
    ['nodes', 'ms'],
    reducer.map(({ size, edit }) => [String(size), edit.toFixed(4)]),
  )}`
}
