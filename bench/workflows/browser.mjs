import { chromium } from '@playwright/test'
import { ensureBuild } from '../../scripts/lib/app-build.mjs'
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium-flags.mjs'
import { executable } from '../lib/chromium.mjs'
import { meter } from '../lib/cpu.mjs'
import { median, quantile } from '../lib/stats.mjs'
import { ask } from '../sync/http.mjs'
import { figure, note, section } from '../sync/report.mjs'
import { startServer } from '../sync/server.mjs'

const ITEMS = 10_000
const NODES = 500
const COLUMNS = 25

/** Runs with the journal in IndexedDB, and a large graph on the canvas, in the production build. */
export async function measureBrowser() {
  await ensureBuild()
  const server = await startServer('sqlite')
  const browser = await chromium.launch({ executablePath: executable(), args: CHROMIUM_FLAGS })
  try {
    await bringWorkflows(server.url)
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(server.url)
    await page
      .getByRole('navigation', { name: 'Areas' })
      .getByRole('button', { name: 'Workflows' })
      .click()
    const list = page.getByRole('list', { name: 'Workflows' })
    await list.getByText('Rounds').waitFor()
    await measureRuns(page, list)
    await measureCanvas(page, list)
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function measureRuns(page, list) {
  section('Runs in Chromium, the journal in IndexedDB')
  await list.getByText('Rounds').click()
  const run = page.getByRole('button', { name: 'Run', exact: true })
  const speeds = []
  for (let n = 0; n < 4; n++) {
    await run.waitFor()
    const { took, steps } = await page.evaluate(runToEnd)
    await page.waitForTimeout(1500)
    if (steps !== ITEMS + 2) throw new Error(`${steps} steps ran.`)
    if (n > 0) speeds.push((ITEMS * 1000) / took)
  }
  figure(
    `a Map over ${ITEMS.toLocaleString('en')} items, one step each`,
    median(speeds),
    'steps/s',
    {
      least: 2000,
    },
  )
  note(
    'From the press of Run until the journal is stored, with the panel open that shows the run as it goes.',
  )
}

/** Presses Run, and waits until the database has the end of the run: all events before it are stored by then. */
async function runToEnd() {
  const opening = indexedDB.open('espalier-runs')
  const db = await new Promise((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(opening.error))
  })
  const read = () =>
    new Promise((resolve) => {
      const all = db.transaction('runs').objectStore('runs').getAll()
      all.addEventListener('success', () => resolve(all.result))
    })
  const known = new Set((await read()).map(({ id }) => id))
  const began = performance.now()
  document.querySelectorAll('button').forEach((button) => {
    if (button.textContent.trim() === 'Run') button.click()
  })
  for (;;) {
    const run = (await read()).find(({ id, status }) => !known.has(id) && status !== 'running')
    if (run) {
      db.close()
      if (run.status !== 'succeeded') throw new Error(JSON.stringify(run.error))
      return { took: performance.now() - began, steps: run.steps }
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function measureCanvas(page, list) {
  section(`A workflow of ${NODES} steps`)
  const opens = []
  for (let n = 0; n < 3; n++) {
    await list.getByText('Rounds').click()
    await page.waitForTimeout(500)
    await list.getByText('Large').evaluate((element) => {
      globalThis.opened = undefined
      const began = performance.now()
      element.click()
      const look = () => {
        if (document.querySelectorAll('.react-flow__node').length > 100) {
          requestAnimationFrame(() => {
            globalThis.opened = performance.now() - began
          })
        } else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    await page.waitForFunction(() => globalThis.opened !== undefined)
    opens.push(await page.evaluate(() => globalThis.opened))
    await page.waitForTimeout(500)
  }
  figure('from the click to the painted graph', median(opens), 'ms', { most: 1500 })
  await measureDrag(page)
  await measureEdit(page)
}

async function measureDrag(page) {
  const node = page.locator('.react-flow__node').nth(260)
  const box = await node.boundingBox()
  await page.mouse.move(box.x + box.width / 2, box.y + 4)
  await page.mouse.down()
  await page.evaluate(() => {
    const gaps = []
    let last = performance.now()
    const step = (now) => {
      gaps.push(now - last)
      last = now
      if (!globalThis.dragEnded) requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
    globalThis.dragGaps = gaps
  })
  for (let n = 1; n <= 120; n++) {
    await page.mouse.move(box.x + n, box.y + n / 2)
    await page.waitForTimeout(8)
  }
  const gaps = await page.evaluate(() => {
    globalThis.dragEnded = true
    return globalThis.dragGaps.slice(2)
  })
  await page.mouse.up()
  figure('frames while a step is dragged, p95', quantile(gaps, 0.95), 'ms', { most: 16.7 })
  figure('the same, p50', median(gaps), 'ms')
}

async function measureEdit(page) {
  await commitNames(page, `${NODES} in sight`)
  const zoomIn = page.getByRole('button', { name: 'Zoom in' })
  for (let n = 0; n < 6; n++) await zoomIn.click()
  await page.waitForTimeout(500)
  const count = await page.locator('.react-flow__node').count()
  await commitNames(page, `${count} in sight`)
  note(
    'CPU is that of all tasks of the page in the 100 ms after the commit, less that of 100 ms of doing nothing: storing is in it. Until it is painted it waits for a frame, which are 16.7 ms apart.',
  )
}

async function commitNames(page, what) {
  const field = page.getByRole('region', { name: 'Inspector' }).getByLabel('Name', { exact: true })
  const { cpu } = await meter(page)
  const [painted, used] = [[], []]
  for (let n = 0; n < 14; n++) {
    await field.fill(`${what} ${n}`)
    await page.waitForTimeout(300)
    const before = await cpu()
    await page.waitForTimeout(100)
    const idle = (await cpu()) - before
    const start = await cpu()
    const took = await field.evaluate(commitAndPaint)
    await page.waitForTimeout(Math.max(0, 100 - took))
    if (n < 2) continue
    painted.push(took)
    used.push((await cpu()) - start - idle)
  }
  figure(`a name is committed, ${what}: CPU, p50`, median(used), 'ms', { most: 16 })
  figure('the same, until it is painted, p50', median(painted), 'ms')
}

/** Commits the field, and answers how long it took until the next frame was there. */
function commitAndPaint(element) {
  return new Promise((resolve) => {
    const began = performance.now()
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.addEventListener('message', () => resolve(performance.now() - began))
      channel.port1.start()
      channel.port2.postMessage(null)
    })
  })
}

async function bringWorkflows(url) {
  await ask('DELETE', `${url}/api/v1/spaces/default`).catch(() => {})
  await put(url, 'workflows', { id: 'rounds', name: 'Rounds' })
  const inRounds = { workflowId: 'rounds' }
  await put(url, 'workflowNodes', {
    id: 'r1',
    slug: 'start',
    kind: 'manual',
    ...inRounds,
    position: { x: 0, y: 0 },
  })
  await put(url, 'workflowNodes', {
    id: 'r2',
    slug: 'each',
    kind: 'map',
    ...inRounds,
    position: { x: 300, y: 0 },
    size: { width: 480, height: 240 },
    'params.items': `'x,'.repeat(${ITEMS - 1}).split(',')`,
    'params.concurrency': 8,
  })
  await put(url, 'workflowNodes', {
    id: 'r3',
    slug: 'one',
    kind: 'transform',
    parentId: 'r2',
    ...inRounds,
    position: { x: 40, y: 80 },
    'params.value': 'index + 1',
  })
  await put(url, 'workflowEdges', {
    id: 'e1',
    ...inRounds,
    from: 'r1',
    fromPort: 'out',
    to: 'r2',
    toPort: 'in',
  })

  await put(url, 'workflows', { id: 'large', name: 'Large' })
  for (let n = 0; n < NODES; n++) {
    await put(url, 'workflowNodes', {
      id: `n${n}`,
      slug: `s${n}`,
      kind: n === 0 ? 'manual' : 'transform',
      workflowId: 'large',
      position: { x: (n % COLUMNS) * 280, y: Math.floor(n / COLUMNS) * 140 },
      'params.value': 'input',
    })
    if (n > 0) {
      const from = n % COLUMNS === 0 ? `n${n - COLUMNS}` : `n${n - 1}`
      await put(url, 'workflowEdges', {
        id: `l${n}`,
        workflowId: 'large',
        from,
        fromPort: 'out',
        to: `n${n}`,
        toPort: 'in',
      })
    }
  }
}

async function put(url, collection, value) {
  await ask('PUT', `${url}/api/storage/${collection}:${value.id}`, {
    value: { ...value, updatedAt: 1 },
  })
}
