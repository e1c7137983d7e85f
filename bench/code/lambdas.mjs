import { readdirSync, readFileSync } from 'node:fs'
import { at, figure, note, section } from '../sync/report.mjs'
import { inBrowser } from './inBrowser.mjs'
import { startServer } from '../sync/server.mjs'

const COLD = 5
const WARM = 40
const ROUNDS = 3
const IN_A_ROW = 100
const MB = 1024 * 1024

const LAMBDAS = {
  tick: 'export default async function (input, ctx) { await null; return { n: input } }',
  many: `export default async function (input, ctx) {
  for (let n = 0; n < ${IN_A_ROW}; n++) await ctx.call('tick', n)
}`,
}

/** Runs of lambdas in real Chromium, on the production build: how long they take, and what a hundred of them leave behind. */
export async function measureLambdas(url) {
  for (const [name, code] of Object.entries(LAMBDAS)) await bring(url, name, code)
  section('Lambdas, each in a virtual machine and a worker of its own')
  const cold = []
  for (let n = 0; n < COLD; n++) {
    await inBrowser(async (page) => cold.push(await coldRun(page, url)))
  }
  figure('the first run after its panel was opened, p50', at(cold, 0.5), 'ms', { most: 100 })
  await inBrowser(async (page, { folder }) => {
    await open(page, url, 'tick')
    for (let n = 0; n < WARM; n++) await run(page, 'tick')
    const warm = (await runs(page, 'tick')).slice(0, WARM - 5)
    figure('a run after the first ones, p50', at(warm, 0.5), 'ms', { most: 30 })
    figure('the same, p95', at(warm, 0.95), 'ms')

    await open(page, url, 'many')
    const session = await page.context().newCDPSession(page)
    const memory = []
    for (let round = 0; round <= ROUNDS; round++) {
      await run(page, 'many')
      await session.send('HeapProfiler.collectGarbage')
      await page.waitForTimeout(1500) // until the processes have given back what they no longer need
      const { usedSize } = await session.send('Runtime.getHeapUsage')
      memory.push({ heap: usedSize / MB, all: memoryOf(folder) / MB })
    }
    const [first, last] = [memory[0], memory.at(-1)]
    figure(`the page's heap after ${IN_A_ROW} runs`, first.heap, 'MB')
    figure(`its growth over ${ROUNDS * IN_A_ROW} more`, last.heap - first.heap, 'MB')
    figure(`all of Chromium, with frame and workers, after ${IN_A_ROW} runs`, first.all, 'MB')
    figure(`its growth over ${ROUNDS * IN_A_ROW} more`, last.all - first.all, 'MB')
    note(
      'Times are from the call to the result: grants, linking, worker and virtual machine are in them.',
    )
  })
}

async function bring(url, name, code) {
  const value = { id: name, name, code, language: 'typescript', timeout: 60_000, updatedAt: 1 }
  const answer = await fetch(`${url}/api/storage/lambdas:${name}?space=default`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ value }),
  })
  if (!answer.ok) throw new Error(`The server refused ${name}: ${await answer.text()}`)
}

/** A person opens the panel and presses the button when it is there; frame and virtual machine load from then on. */
async function coldRun(page, url) {
  await open(page, url, 'tick')
  await page.waitForTimeout(1000)
  await run(page, 'tick')
  return (await runs(page, 'tick'))[0]
}

async function open(page, url, name) {
  await page.goto(url)
  const row = page.getByRole('treeitem', { name: new RegExp(`^${name}`) })
  while (!(await row.isVisible())) {
    await page.keyboard.press('Alt+2')
    await page.waitForTimeout(200) // until the window hears keys
  }
  await row.click()
  await page
    .getByRole('region', { name: 'Lambda', exact: true })
    .getByRole('heading', { name })
    .waitFor()
}

async function run(page, name) {
  const before = (await runs(page, name)).length
  const button = page
    .getByRole('region', { name: 'Lambda', exact: true })
    .getByRole('button', { name: 'Run', exact: true })
  await button.click()
  // The fiftieth run is the last that is remembered: from there on only the button tells.
  for (let isNew = before === 50; !isNew;) {
    isNew = (await runs(page, name)).length !== before
    if (!isNew) await page.waitForTimeout(20)
  }
  await button.waitFor()
}

/** How long the remembered runs took, in ms, the latest first. */
function runs(page, name) {
  return page.evaluate(async (lambdaId) => {
    if (!(await indexedDB.databases()).some((one) => one.name === 'espalier-lambdas')) return []
    return new Promise((resolve) => {
      const opening = indexedDB.open('espalier-lambdas')
      opening.onsuccess = () => {
        const reading = opening.result.transaction('runs').objectStore('runs').getAll()
        reading.onsuccess = () => {
          opening.result.close()
          const own = reading.result.filter(
            (one) => one.lambdaId === lambdaId && one.status === 'done',
          )
          resolve(own.sort((a, b) => b.startedAt - a.startedAt).map(({ took }) => took))
        }
      }
    })
  }, name)
}

/** Bytes that the processes of a profile have to themselves, and their share of what they have together. */
function memoryOf(folder) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = new Map()
  let root
  for (const id of processes) {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8')
      parents.set(id, /^PPid:\t(\d+)/m.exec(status)?.[1])
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8')
      if (command.includes(`--user-data-dir=${folder}`) && !command.includes('--type=')) root = id
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOwn = (id) => id !== undefined && (id === root || isOwn(parents.get(id)))
  let bytes = 0
  for (const id of processes.filter(isOwn)) {
    try {
      const shares = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')
      bytes += Number(/^Pss:\s+(\d+) kB/m.exec(shares)?.[1] ?? 0) * 1024
    } catch {
      // It has ended meanwhile.
    }
  }
  return bytes
}

if (import.meta.filename === process.argv[1]) {
  const server = await startServer('sqlite')
  try {
    await measureLambdas(server.url)
  } finally {
    await server.stop()
  }
}
