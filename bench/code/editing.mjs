import { meter } from '../lib/cpu.mjs'
import { watchKeysPainted } from '../lib/keysPainted.mjs'
import { at, figure, note, section } from '../sync/report.mjs'
import { bigText, bringProject, BIG, SMALL, TYPES } from './project.mjs'
import { goToCode, goToLine, inBrowser, row } from './inBrowser.mjs'
import { watchKeys } from './inPage.mjs'

const OPENINGS = 8
const KEYS = 300
/** From one key to the next: as quick hands type. */
const PAUSE_MS = 80
const RENAMINGS = 12

/** What a person waits for while editing code. */
export async function measureEditing(url, { files, lines, wanted }) {
  await bringProject(url, files, bigText(lines))
  await inBrowser(async (page, { context }) => {
    await context.addInitScript(watchKeys)
    await goToCode(page, url)
    section(`Code, in a project of ${files} files`)
    if (wanted('visible')) await measureVisible(page, url)
    if (wanted('typing')) await measureTyping(page, url, lines)
    if (wanted('types')) await measureTypes(page, url)
  })
}

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
  await goToLine(page, Math.round(lines / 2))
  await page.keyboard.press('Enter')
  const painted = await typeAll(page, async () => {
    const stop = await watchKeysPainted(page)
    return { each: () => {}, stop }
  })
  await page.evaluate(() => globalThis.bench.keys.splice(0))
  const work = await typeAll(page, async () => {
    const cpu = await meter(page)
    const all = []
    let before = await cpu.cpu()
    return {
      async each() {
        const now = await cpu.cpu()
        all.push(now - before)
        before = now
      },
      stop: () => all,
    }
  })
  const latency = await page.evaluate(() => globalThis.bench.keys)
  const name = `${lines.toLocaleString('en')} lines`
  figure(
    `typing in ${name}: CPU from a key to the frame that shows it, p50`,
    at(painted, 0.5),
    'ms',
  )
  figure('the same, p95', at(painted, 0.95), 'ms', { most: 16 })
  figure('CPU of the page from one key to the next, all told, p50', at(work, 0.5), 'ms')
  figure('the same, p95', at(work, 0.95), 'ms')
  figure('from the key to the frame that shows it, p50', at(latency, 0.5), 'ms')
  figure('the same, p95', at(latency, 0.95), 'ms')
  note(
    'A key waits for the next frame, up to 17 ms, whatever the page does: the goal is on the CPU.',
  )
}

/** Types as quick hands do: a key at its time, however long the one before took; answers what `measure` made of it. */
async function typeAll(page, measure) {
  const text = 'const total = values.reduce((sum, value) => sum + value, 0); // and on '
  const { each, stop } = await measure()
  const began = performance.now()
  for (let n = 0; n < KEYS; n++) {
    const letter = text[n % text.length]
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(Math.max(1, began + (n + 1) * PAUSE_MS - performance.now()))
    await each()
  }
  return stop()
}

/** From the key that gives a file another name until a text that names it as a type is right, or wrong. */
async function measureTypes(page, url) {
  await goToCode(page, url)
  await row(page, TYPES).click()
  const mistake = page.locator('.monaco-editor .squiggly-error')
  await mistake.waitFor()
  await page.waitForTimeout(3000) // TypeScript has read the project
  const times = []
  let name = SMALL
  for (let n = 0; n < RENAMINGS; n++) {
    const [next, count] = name === SMALL ? ['a-fresh.ts', 0] : [SMALL, 1]
    await row(page, name).click({ button: 'right' })
    await page.getByRole('menuitem', { name: /^Rename/ }).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(next)
    await page.evaluate((wanted) => globalThis.bench.untilMistakes(wanted), count)
    await page.keyboard.press('Enter')
    const told = await page.waitForFunction(() => globalThis.bench.toldAfter)
    times.push(await told.jsonValue())
    name = next
    await page.waitForTimeout(1000)
  }
  figure(
    'a file gets another name until the open text is checked with it, p50',
    at(times, 0.5),
    'ms',
    {
      most: 300,
    },
  )
  figure('the same, the slowest', Math.max(...times), 'ms')
}
