import { chromium } from '@playwright/test'
import { ensureBuild } from '../../scripts/lib/app-build.mjs'
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium-flags.mjs'
import { executable } from '../lib/chromium.mjs'
import { COUNT_RENDERS } from '../lib/renders.mjs'
import { median, quantile } from '../lib/stats.mjs'
import { ask } from '../sync/http.mjs'
import { figure, note, section } from '../sync/report.mjs'
import { startServer } from '../sync/server.mjs'

const NODES = 5000
const FRAMES = 2

/** A colour is dragged, and themes are switched, over a large document that is seen in two modes, in the production build. */
export async function measureThemes() {
  await ensureBuild()
  const server = await startServer('sqlite')
  const browser = await chromium.launch({
    executablePath: executable(),
    args: CHROMIUM_FLAGS,
  })
  try {
    await bringDocument(server.url)
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
    })
    await page.addInitScript(COUNT_RENDERS)
    await page.addInitScript(COUNT_ACTIONS)
    await page.addInitScript(watchDrafts)
    await page.goto(server.url)
    await page
      .getByRole('navigation', { name: 'Areas' })
      .getByRole('button', { name: 'Themes' })
      .click()
    await page.getByRole('grid', { name: 'Tokens' }).waitFor()
    await page.getByRole('searchbox', { name: 'Search tokens' }).fill('primary')
    await page.locator('[data-token="primary"] [data-column="0"]').click()
    await Promise.all(
      Array.from({ length: FRAMES }, (_, at) =>
        page
          .frameLocator('[data-shown=true] iframe')
          .nth(at)
          .getByText('Row 0', { exact: true })
          .waitFor(),
      ),
    )
    await page.waitForTimeout(3000)
    section(`A document of ${NODES.toLocaleString('en')} nodes, in light and dark at once`)
    await measureDrag(page)
    await measureSwitch(page)
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function measureDrag(page) {
  const slider = page.getByRole('slider', { name: 'Hue' })
  const box = await slider.boundingBox()
  const y = box.y + box.height / 2
  const at = (part) => box.x + 8 + (box.width - 16) * part
  await page.mouse.move(at(0.2), y)
  await page.mouse.down()
  await page.waitForTimeout(300)
  await page.evaluate(() => {
    globalThis.benchRenders = 0
    globalThis.benchCounting = true
    globalThis.benchActions = 0
    globalThis.gaps = []
    let last = performance.now()
    const step = (now) => {
      globalThis.gaps.push(now - last)
      last = now
      if (globalThis.benchCounting) requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
  for (let n = 1; n <= 160; n += 1) {
    await page.mouse.move(at(0.2 + (n / 160) * 0.6), y)
    await page.waitForTimeout(8)
  }
  const { gaps, renders, actions } = await page.evaluate(() => {
    globalThis.benchCounting = false
    return {
      gaps: globalThis.gaps.slice(2),
      renders: globalThis.benchRenders,
      actions: globalThis.benchActions,
    }
  })
  const drawn = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => globalThis.benchDrawn?.slice(2) ?? [])),
  )
  const inFrames = drawn.filter((times) => times.length > 0)
  await page.mouse.up()
  await page.waitForTimeout(500)
  const after = await page.evaluate(() => globalThis.benchActions)
  figure('frames of the editor while a colour is dragged, p95', quantile(gaps, 0.95), 'ms', {
    most: 17,
  })
  figure('the same, p50', median(gaps), 'ms')
  for (const [at, times] of inFrames.entries()) {
    const which = `frames of page ${at + 1} of ${inFrames.length} that is drawn anew meanwhile`
    figure(`${which}, p95`, quantile(times, 0.95), 'ms', { most: 17 })
    figure('the same, p50', median(times), 'ms')
  }
  figure('components that React renders in the meantime, none is the goal', renders, '')
  figure('records that are written in the meantime, none is the goal', actions, '')
  figure('records that are written when it ends', after - actions, '')
  note(
    'Both frames take each colour in the next frame of the screen. Written are the theme and the row that waits for the server, once.',
  )
}

/** From the click on a theme until both frames have painted it. */
async function measureSwitch(page) {
  const names = ['Other', 'Default theme']
  const took = []
  for (let n = 0; n < 12; n += 1) {
    const row = page.getByRole('list', { name: 'Themes' }).getByRole('button', {
      name: new RegExp(`^${names[n % 2]}`),
    })
    took.push(
      await row.evaluate(
        (element) =>
          new Promise((resolve) => {
            const began = performance.now()
            element.click()
            requestAnimationFrame(() => {
              const channel = new MessageChannel()
              channel.port1.addEventListener('message', () => resolve(performance.now() - began))
              channel.port1.start()
              channel.port2.postMessage(null)
            })
          }),
      ),
    )
    await page.waitForTimeout(600)
  }
  figure('a theme is chosen, until the editor has painted it, p50', median(took.slice(2)), 'ms', {
    most: 50,
  })
}

/** Runs in each page: in one that shows a document, notes how long its frames are from the first colour that is tried. */
function watchDrafts() {
  if (window.parent === window) return
  addEventListener('message', ({ data }) => {
    if (data?.kind !== 'themeDraft' || data.css === '' || globalThis.benchDrawn) return
    globalThis.benchDrawn = []
    let last = performance.now()
    const step = (now) => {
      globalThis.benchDrawn.push(now - last)
      last = now
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
}

/** Counts records that the page writes to its database. */
const COUNT_ACTIONS = `
  window.benchActions = 0
  if (window.top === window) {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'theme' || this.name === 'outbox') window.benchActions += 1
      return put.apply(this, args)
    }
  }
`

async function bringDocument(url) {
  await ask('DELETE', `${url}/api/v1/spaces/default`).catch(() => {})
  const rows = Array.from({ length: NODES / 5 }, (_, n) => ({
    id: `row-${n}`,
    type: 'Card',
    props: {},
    children: [
      {
        id: `title-${n}`,
        type: 'Heading',
        props: { text: `Row ${n}`, level: 3 },
      },
      {
        id: `text-${n}`,
        type: 'Text',
        props: { text: 'What one reads below it.' },
      },
      { id: `badge-${n}`, type: 'Badge', props: { text: 'New' } },
      { id: `button-${n}`, type: 'Button', props: { text: 'Go on' } },
    ],
  }))
  const root = { id: 'page', type: 'Stack', props: {}, children: rows }
  await put(url, 'componentTrees', { id: 'large', name: 'Large', root })
  const token = (light) => ({ kind: 'color', tier: 'role', values: { light } })
  await put(url, 'theme', {
    id: 'theme',
    '--primary': token('oklch(0.5 0.19 275)'),
  })
  await put(url, 'theme', {
    id: 'other',
    name: 'Other',
    '--primary': token('oklch(0.5 0.1 150)'),
  })
}

async function put(url, collection, value) {
  await ask('PUT', `${url}/api/storage/${collection}:${value.id}`, {
    value: { ...value, updatedAt: 1 },
  })
}
