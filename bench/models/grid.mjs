import { chromium } from '@playwright/test'
import { ensureBuild } from '../../scripts/lib/app-build.mjs'
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium-flags.mjs'
import { executable } from '../lib/chromium.mjs'
import { quantile } from '../lib/stats.mjs'
import { figure, note, section } from '../sync/report.mjs'
import { startServer } from '../sync/server.mjs'

const COUNT = 100_000

/** The grid of records in the production build: how it scrolls, and how long the page is held up by an edit, a sort and a filter. */
export async function measureGrid() {
  await ensureBuild()
  const server = await startServer('sqlite')
  const browser = await chromium.launch({
    executablePath: executable(),
    args: CHROMIUM_FLAGS,
  })
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
    })
    await page.goto(server.url)
    await page
      .getByRole('navigation', { name: 'Areas' })
      .getByRole('button', { name: 'Models' })
      .click()
    await page
      .getByRole('list', { name: 'Models' })
      .getByRole('button', { name: 'Invoice' })
      .click()
    await page.getByRole('grid').waitFor()
    // What is sent to the server has figures of its own.
    await page.context().setOffline(true)
    section(`A grid of ${COUNT.toLocaleString('en')} records in Chromium`)
    await page.evaluate(watchTasks)
    const began = Date.now()
    await addSamples(page)
    figure('adding them as samples, until they stand there', Date.now() - began, 'ms')
    figure('the longest task meanwhile', await longest(page), 'ms', {
      most: 100,
    })
    await page.waitForTimeout(30_000) // until all of them are stored
    const ours = await scrolling(page)
    await page.evaluate(standIn)
    await page.waitForTimeout(1000)
    const limit = await scrolling(page)
    await page.evaluate(standBack)
    for (const [at, { what }] of SCROLLS.entries()) tellScroll(what, ours[at], limit[at])
    const reference = await page.evaluate(idleFrames)
    figure('a frame when nothing happens', quantile(reference, 0.95), 'ms')
    await longest(page)
    await page.locator('[data-row="2"] > [data-column="2"]').click()
    await page.keyboard.type('77')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(1000)
    figure('an edit of one cell: the longest task', await longest(page), 'ms', {
      most: 100,
    })
    await timed(page, 'a sort by amount', () =>
      page.getByRole('columnheader', { name: 'amount' }).click(),
    )
    await timed(page, 'a search in all fields', () =>
      page.getByRole('searchbox', { name: 'Search records' }).fill('late'),
    )
    note(
      'Headless, without a graphics card: what is drawn is drawn by the same two cores that scroll. A task is what holds up the page at once.',
    )
  } finally {
    await browser.close()
    await server.stop()
  }
}

const SCROLLS = [
  { what: 'a wheel, 120 px in each frame', by: 120 },
  { what: 'a fling, 900 px in each frame', by: 900 },
]

/** What the scrolls take: the frames, and the work of the page's main thread in each of them. */
async function scrolling(page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
  }
  const measured = []
  for (const { by } of SCROLLS) {
    await page.evaluate(scrolled, by) // warm
    const before = await busy()
    const frames = await page.evaluate(scrolled, by)
    measured.push({ frames, work: ((await busy()) - before) / frames.length })
  }
  await devtools.detach()
  return measured
}

/** A goal of one frame, and the limit beside it: what the browser makes of rows that only stand there. */
function tellScroll(what, ours, limit) {
  figure(`${what}: the work of the main thread in a frame`, ours.work, 'ms', {
    most: 16.7,
  })
  figure(`${what}: a frame, p50`, quantile(ours.frames, 0.5), 'ms', { most: 17 })
  figure(`${what}: a frame, p95`, quantile(ours.frames, 0.95), 'ms', {
    most: 17,
  })
  figure(
    `the same over 1,000 rows without a script: a frame, p50`,
    quantile(limit.frames, 0.5),
    'ms',
  )
  figure(`the same, p95`, quantile(limit.frames, 0.95), 'ms')
  figure(
    `grid / rows without a script, frames in the same time`,
    ours.frames.length / limit.frames.length,
    '',
    { least: 1 },
  )
}

async function addSamples(page) {
  await page.getByRole('button', { name: 'More of the model' }).click()
  await page.getByRole('menuitem', { name: 'Add sample records…' }).click()
  await page.getByLabel('How many').fill(String(COUNT))
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden', timeout: 300_000 })
}

async function timed(page, what, begin) {
  await longest(page)
  const start = Date.now()
  await begin()
  await page
    .getByLabel('Progress')
    .waitFor({ state: 'attached', timeout: 5000 })
    .catch(() => {})
  await page.getByLabel('Progress').waitFor({ state: 'detached', timeout: 60_000 })
  figure(`${what}: until it stands there`, Date.now() - start, 'ms')
  figure(`${what}: the longest task`, await longest(page), 'ms', { most: 100 })
}

/** Keeps the longest task since it was asked for last. */
function watchTasks() {
  window.longestTask = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      window.longestTask = Math.max(window.longestTask, duration)
    }
  }).observe({ entryTypes: ['longtask'] })
}

async function longest(page) {
  await page.waitForTimeout(100)
  return page.evaluate(() => {
    const found = window.longestTask
    window.longestTask = 0
    // What is shorter is not reported.
    return found || 50
  })
}

/** Scrolls by so much in each frame for three seconds, from the beginning again at the end; answers how long the frames took. */
async function scrolled(by) {
  const list = document.querySelector('[role=grid]').parentElement
  const frames = []
  let last = await new Promise(requestAnimationFrame)
  const until = last + 3000
  while (last < until) {
    list.scrollTop = list.scrollTop + by > list.scrollHeight - 2000 ? 0 : list.scrollTop + by
    const now = await new Promise(requestAnimationFrame)
    frames.push(now - last)
    last = now
  }
  return frames
}

/** Puts 1,000 rows of the same look in the place of the grid: elements that no script touches. */
function standIn() {
  const grid = document.querySelector('[role=grid]')
  const list = grid.parentElement
  const rows = [...grid.querySelectorAll('[data-row]')].filter((row) => row.matches('[role=row]'))
  const body = rows[0].parentElement.cloneNode(false)
  const height = rows[0].offsetHeight
  for (let at = 0; at < 1000; at++) {
    const row = rows[at % rows.length].cloneNode(true)
    row.style.top = `${at * height}px`
    body.append(row)
  }
  body.style.blockSize = `${1000 * height}px`
  const still = grid.cloneNode(false)
  still.append(grid.firstElementChild.cloneNode(true), body)
  const other = list.cloneNode(false)
  other.append(still)
  list.before(other)
  list.style.display = 'none'
}

/** Takes the rows without a script away again, and scrolls the grid to its beginning. */
function standBack() {
  const [still, grid] = document.querySelectorAll('[role=grid]')
  still.parentElement.remove()
  grid.parentElement.style.display = ''
  grid.parentElement.scrollTo(0, 0)
}

async function idleFrames() {
  const frames = []
  let last = await new Promise(requestAnimationFrame)
  for (let at = 0; at < 120; at++) {
    const now = await new Promise(requestAnimationFrame)
    frames.push(now - last)
    last = now
  }
  return frames
}
