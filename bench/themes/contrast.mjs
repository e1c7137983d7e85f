import { inBrowser } from '../code/inBrowser.mjs'
import { ask } from '../sync/http.mjs'
import { at, figure, note, section } from '../sync/report.mjs'

const SECTIONS = 50
const TEXTS = 99
const RUNS = 9

/** The contrast report of a document of 5,000 nodes, and another theme in two frames that show it. */
export async function measureContrast(url) {
  await ask('PUT', `${url}/api/storage/componentTrees:large`, {
    value: largePage(),
  })
  for (const [id, name, ground] of [
    ['theme', 'One', 'white'],
    ['other', 'Other', 'ivory'],
  ]) {
    const token = {
      kind: 'color',
      tier: 'role',
      values: { light: ground, dark: 'black' },
    }
    await ask('PUT', `${url}/api/storage/theme:${id}`, {
      value: { id, name, '--background': token, updatedAt: 1 },
    })
  }
  section('A document of 5,000 nodes in two frames, light and dark')
  await inBrowser(async (page, { context }) => {
    await context.addInitScript(watchFrames)
    await page.goto(url)
    const areas = page.getByRole('navigation', { name: 'Areas' })
    await areas.getByRole('button', { name: 'Themes' }).click()
    const preview = page.getByRole('region', { name: 'Preview' })
    await preview.getByLabel('Document', { exact: true }).selectOption({ label: 'Large page' })
    await preview.locator('[data-frame=painted]').nth(1).waitFor()
    await page.waitForTimeout(3000) // both have drawn all of it

    const switched = []
    for (let n = 0; n < RUNS; n++) {
      await page.evaluate(() => (globalThis.benchPainted = []))
      const label = n % 2 === 0 ? 'Other' : 'One'
      await page.evaluate(watchChange)
      await preview.getByLabel('Theme shown').selectOption({ label })
      await page.waitForFunction(() => globalThis.benchPainted.length >= 2, undefined, {
        polling: 20,
      })
      switched.push(
        await page.evaluate(() => Math.max(...globalThis.benchPainted) - globalThis.benchChange),
      )
      await page.waitForTimeout(500)
    }
    figure('another theme, until both frames have painted it, p50', at(switched, 0.5), 'ms', {
      most: 50,
    })
    figure('the same, p95', at(switched, 0.95), 'ms')

    await page.evaluate(() => (globalThis.benchReports = []))
    await preview.getByRole('button', { name: 'Contrast report' }).click()
    await page.waitForFunction(() => globalThis.benchReports.length >= 2)
    for (let n = 0; n < RUNS; n++) {
      const before = await page.evaluate(() => globalThis.benchReports.length)
      const label = n % 2 === 0 ? 'One' : 'Other'
      await preview.getByLabel('Theme shown').selectOption({ label })
      await page.waitForFunction((count) => globalThis.benchReports.length >= count + 2, before)
      await page.waitForTimeout(300)
    }
    const reports = await page.evaluate(() => globalThis.benchReports)
    const took = reports.slice(2).map((report) => report.took)
    const longest = reports.slice(2).map((report) => report.longest)
    figure('the contrast report of one mode, p50', at(took, 0.5), 'ms', {
      most: 500,
    })
    figure('the same, p95', at(took, 0.95), 'ms', { most: 500 })
    figure('its longest task in the frame', Math.max(...longest), 'ms', {
      most: 100,
    })
    note(
      'From the message that asks for it until the host has the last row, in a frame of its own.',
    )
  })
}

function largePage() {
  const numbers = (count) => Array.from({ length: count }, (_, n) => n + 1)
  const children = numbers(SECTIONS).map((s) => ({
    id: `s${s}`,
    type: 'Section',
    props: { background: s % 2 === 0 ? 'muted' : 'default' },
    children: numbers(TEXTS).map((t) => ({
      id: `s${s}t${t}`,
      type: t % 10 === 0 ? 'Button' : 'Text',
      props: { text: `Text ${s}.${t}` },
    })),
  }))
  return {
    id: 'large',
    name: 'Large page',
    root: { id: 'root', type: 'Box', props: { padding: '0' }, children },
  }
}

/** Runs in the page and in every frame: tells the page when a theme was painted, and how long a report took. */
function watchFrames() {
  const now = () => performance.timeOrigin + performance.now()
  if (window.parent === window) {
    globalThis.benchPainted = []
    globalThis.benchReports = []
    let begun
    addEventListener('message', ({ data }) => {
      if (data?.bench === 'painted') globalThis.benchPainted.push(data.when)
      if (data?.bench === 'asked') begun = data.when
      if (data?.kind === 'contrast' && data.done) {
        globalThis.benchReports.push({ took: now() - begun, longest: 0 })
      }
      if (data?.bench === 'longest') {
        for (const report of globalThis.benchReports.slice(-1)) report.longest = data.longest
      }
    })
    return
  }
  let longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      longest = Math.max(longest, duration)
      window.parent.postMessage({ bench: 'longest', longest }, '*')
    }
  }).observe({ entryTypes: ['longtask'] })
  addEventListener('message', ({ data }) => {
    if (data?.kind === 'contrast' && !data.stop) {
      longest = 0
      window.parent.postMessage({ bench: 'asked', when: now() }, '*')
    }
    if (data?.kind !== 'theme') return
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () =>
        window.parent.postMessage({ bench: 'painted', when: now() }, '*'),
      )
      port1.start()
      port2.postMessage(0)
    })
  })
}

/** Runs in the page: when another theme was chosen. */
function watchChange() {
  addEventListener(
    'change',
    () => (globalThis.benchChange = performance.timeOrigin + performance.now()),
    { capture: true, once: true },
  )
}
