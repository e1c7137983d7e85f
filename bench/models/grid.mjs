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
  const browser = await chromium.launch({ executablePath: executable(), args: CHROMIUM_FLAGS })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
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
    figure('the longest task meanwhile', await longest(page), 'ms', { most: 100 })
    await page.waitForTimeout(8000)
    for (const [what, by] of [
      ['a wheel, 120 px in each frame', 120],
      ['a fling, 900 px in each frame', 900],
    ]) {
      const frames = await page.evaluate(scrolled, by)
      figure(`${what}: 95 of 100 frames within`, quantile(frames, 0.95), 'ms', { most: 17 })
    }
    const reference = await page.evaluate(idleFrames)
    figure('the same when nothing happens', quantile(reference, 0.95), 'ms')
    await page.evaluate(() => document.querySelector('[role=grid]').parentElement.scrollTo(0, 0))
    await longest(page)
    await page.locator('[data-row="2"] > [data-column="2"]').click()
    await page.keyboard.type('77')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(1000)
    figure('an edit of one cell: the longest task', await longest(page), 'ms', { most: 100 })
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

/** Scrolls by so much in each frame for three seconds; answers how long the frames took. */
async function scrolled(by) {
  const list = document.querySelector('[role=grid]').parentElement
  const frames = []
  let last = await new Promise(requestAnimationFrame)
  const until = last + 3000
  while (last < until) {
    list.scrollTop += by
    const now = await new Promise(requestAnimationFrame)
    frames.push(now - last)
    last = now
  }
  return frames
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
