import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium-flags.mjs'
import { executable } from '../lib/chromium.mjs'
import { meter } from '../lib/cpu.mjs'
import { at, figure, note, section } from '../sync/report.mjs'
import { bigText, bringProject, BIG, SMALL } from './project.mjs'
import { watchKeys } from './inPage.mjs'

const OPENINGS = 8
const KEYS = 300
/** As quick hands type. */
const PAUSE_MS = 70
const LONGEST_MS = 120_000

/** What a person waits for while editing code. */
export async function measureEditing(url, { files, lines, wanted }) {
  await bringProject(url, files, bigText(lines))
  const folder = mkdtempSync(path.join(os.tmpdir(), 'espalier-code-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: executable(),
    args: CHROMIUM_FLAGS,
    viewport: { width: 1440, height: 900 },
  })
  try {
    await context.addInitScript(watchKeys)
    const page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(LONGEST_MS)
    await goToCode(page, url)
    section(`Code, in a project of ${files} files`)
    if (wanted('visible')) await measureVisible(page, url)
    if (wanted('typing')) await measureTyping(page, url, lines)
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function goToCode(page, url) {
  await page.goto(url)
  const tree = page.getByRole('tree', { name: 'Explorer' })
  while (!(await tree.isVisible())) {
    await page.keyboard.press('Alt+2')
    await page.waitForTimeout(200) // until the window hears keys
  }
}

const row = (page, name) =>
  page.getByRole('tree', { name: 'Explorer' }).getByRole('treeitem', { name, exact: true })

/** From the click on a file until its first line has been painted; everything was loaded once before. */
async function measureVisible(page, url) {
  const times = []
  for (let n = 0; n <= OPENINGS; n++) {
    await page.evaluate(() => sessionStorage.clear()) // no tab is to open by itself
    await goToCode(page, url)
    await row(page, SMALL).waitFor()
    await page.waitForTimeout(1500) // the app has come to rest, as it has when somebody clicks
    await page.evaluate(() => globalThis.bench.untilCode())
    await row(page, SMALL).click()
    const shown = await page.waitForFunction(() => globalThis.bench.shownAfter)
    times.push(await shown.jsonValue())
  }
  const [cold, ...warm] = times
  figure('Monaco visible after the first click, cold', cold, 'ms')
  figure('Monaco visible after the first click, warm, p50', at(warm, 0.5), 'ms', { most: 1000 })
  figure('the same, the slowest', Math.max(...warm), 'ms')
}

/** Keys in the middle of a long text, while TypeScript checks it. */
async function measureTyping(page, url, lines) {
  await goToCode(page, url)
  await row(page, BIG).click()
  await page.locator('.monaco-editor .view-line').first().waitFor()
  await page.waitForTimeout(5000) // TypeScript has read the project
  await page
    .locator('.monaco-editor .view-lines')
    .first()
    .click({ position: { x: 300, y: 30 } })
  await page.keyboard.press('Control+g')
  await page.keyboard.type(String(Math.round(lines / 2)))
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const cpu = await meter(page)
  await page.evaluate(() => globalThis.bench.keys.splice(0))
  const text = 'const total = values.reduce((sum, value) => sum + value, 0); // and on '
  const work = []
  for (let n = 0; n < KEYS; n++) {
    const before = await cpu.cpu()
    await page.keyboard.press(text[n % text.length] === ' ' ? 'Space' : text[n % text.length])
    await page.waitForTimeout(PAUSE_MS)
    work.push((await cpu.cpu()) - before)
  }
  const latency = await page.evaluate(() => globalThis.bench.keys)
  const name = `${lines.toLocaleString('en')} lines`
  figure(`typing in ${name}: CPU of the page from one key to the next, p50`, at(work, 0.5), 'ms')
  figure('the same, p95', at(work, 0.95), 'ms', { most: 16 })
  figure('from the key to the frame that shows it, p50', at(latency, 0.5), 'ms')
  figure('the same, p95', at(latency, 0.95), 'ms')
  note(
    'A key waits for the next frame, up to 17 ms, whatever the page does: the goal is on the CPU.',
  )
}
