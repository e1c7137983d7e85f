import { launch } from '../lib/chromium.mjs'
import { figure, median, quantile } from '../lib/stats.mjs'
import { startServer } from '../sync/server.mjs'

const GOAL_MS = 100
const DRAWN_MS = 5000
const PAGE = '/?'

/** A component of five nodes, one of them exposed. */
const MAIN = {
  id: 'main',
  name: 'Price card',
  componentId: 'card',
  root: {
    id: 'c',
    type: 'Card',
    props: {},
    children: [
      { id: 'c-title', type: 'Heading', props: { text: 'Price' } },
      {
        id: 'c-text',
        type: 'Text',
        props: { text: 'Begin' },
        meta: { 'expose:text': { prop: 'text' } },
      },
      { id: 'c-note', type: 'Text', props: { text: 'Note' } },
      { id: 'c-go', type: 'Button', props: { text: 'Go' } },
    ],
  },
}

const IN_A_SECTION = 50
/** A window that shows fewer frames than this in a second is taken for hidden. */
const FEWEST_FRAMES = 20

const instanceOf = (at) => ({
  id: `i${at}`,
  type: 'component:card',
  // Every tenth has a value of its own.
  props: at % 10 === 9 ? { text: `Own ${at}` } : {},
})

/** Instances in sections of so many; directly under the root where there is no number. */
function pageOf(instances, inASection) {
  const all = Array.from({ length: instances }, (_, at) => instanceOf(at))
  const children =
    inASection === undefined
      ? all
      : Array.from({ length: Math.ceil(instances / inASection) }, (_, at) => ({
          id: `s${at}`,
          type: 'Stack',
          props: {},
          children: all.slice(at * inASection, (at + 1) * inASection),
        }))
  return { id: 'page', name: 'Page', root: { id: 'r', type: 'Box', props: {}, children } }
}

/**
 * What it takes until all instances on the canvas show an edit of their main, made in another window of the same
 * browser: from the message in the frame until the frame with all of them is painted, and from the key in the other
 * window. In milliseconds.
 *
 * @param {{ browser: import('@playwright/test').Browser, instances?: number, edits?: number }} options
 * @returns {Promise<{ name: string, goal: number, painted: number[], endToEnd: number[], nodes: number }>}
 */
export function editMainOfManyInstances({ browser, instances = 1000, edits = 30 }) {
  return withPage(browser, pageOf(instances, IN_A_SECTION), async ({ context, server }) => {
    await context.addInitScript(tellWhenPainted)
    const shown = await context.newPage()
    await shown.goto(PAGE)
    const drawn = instances - Math.floor(instances / 10)
    // Of a large page, what is out of view is drawn when nothing else is to be done.
    await shown
      .frameLocator('iframe[title="Canvas"]')
      .getByText('Begin')
      .nth(drawn - 1)
      .waitFor({ state: 'attached', timeout: 60_000 })
    await shown.locator('[role=status]', { hasText: 'Synced' }).waitFor({ timeout: 60_000 })
    const frame = canvasOf(shown)
    const { other, field } = await openMainInAWindow(shown, server.url)
    // A hidden tab paints once in a second, whatever it is asked: only a window of its own tells.
    await mustPaint(frame)
    const painted = []
    const endToEnd = []
    for (let edit = 0; edit < edits; edit++) {
      await frame.evaluate(() => (window.benchPainted = undefined))
      const began = await other.evaluate(() => performance.timeOrigin + performance.now())
      await field.fill(`Edit ${edit}`)
      const { took, when } = await frame
        .waitForFunction(() => window.benchPainted, undefined, { polling: 20 })
        .then((handle) => handle.jsonValue())
      const nodes = await frame.evaluate(
        (text) =>
          [...document.querySelectorAll('p')].filter((one) => one.textContent === text).length,
        `Edit ${edit}`,
      )
      if (nodes !== drawn) throw new Error(`${nodes} of ${drawn} instances show the edit.`)
      painted.push(took)
      endToEnd.push(when - began)
    }
    await mustPaint(frame)
    const nodes = await frame.evaluate(() => document.querySelectorAll('#canvas *').length)
    return {
      name: `Edit a main with ${instances} instances`,
      goal: GOAL_MS,
      painted,
      endToEnd,
      nodes,
    }
  })
}

/**
 * What it takes until all of many instances directly under the root are drawn, those out of view too, from the message
 * that loads them; and the longest time in which the frame could answer nothing meanwhile. In milliseconds.
 *
 * @param {{ browser: import('@playwright/test').Browser, instances?: number }} options
 * @returns {Promise<{ name: string, goal: number, first: number, all: number, longest: number }>}
 */
export function drawManyInstances({ browser, instances = 1000 }) {
  return withPage(browser, pageOf(instances), async ({ context }) => {
    await context.addInitScript(tellWhenDrawn)
    const shown = await context.newPage()
    await shown.goto(PAGE)
    await shown.frameLocator('iframe[title="Canvas"]').getByText('Begin').first().waitFor()
    const { first, all, longest } = await canvasOf(shown)
      .waitForFunction((count) => window.benchDrawn?.(count), instances, { timeout: 120_000 })
      .then((handle) => handle.jsonValue())
    return { name: `Draw ${instances} instances`, goal: DRAWN_MS, first, all, longest }
  })
}

/** Gives a server with one component and a page of instances, and takes it away in the end. */
async function withPage(browser, page, measure) {
  const server = await startServer('sqlite')
  const context = await browser.newContext({ baseURL: server.url })
  try {
    await put(server.url, 'components:card', {
      id: 'card',
      name: 'Price card',
      type: 'molecule',
      code: '',
      kind: 'composed',
      treeId: 'main',
    })
    await put(server.url, 'componentTrees:main', MAIN)
    await put(server.url, 'componentTrees:page', page)
    return await measure({ context, server })
  } finally {
    await context.close()
    await server.stop()
  }
}

function canvasOf(page) {
  const frame = page.frames().find((one) => one.url().endsWith('/canvas.html'))
  if (!frame) throw new Error('The canvas has no frame.')
  return frame
}

/** Opens the main beside the page that is measured, so that both can be seen, and finds the field of its text. */
async function openMainInAWindow(shown, url) {
  const opened = shown.context().waitForEvent('page')
  await shown.evaluate((href) => {
    window.open(href, '', 'popup,noopener,width=1280,height=720')
  }, url + PAGE)
  const other = await opened
  await other.getByRole('tab', { name: 'Documents' }).click()
  await other.getByRole('list', { name: 'Components' }).getByText('Price card').click()
  await other.getByRole('treeitem', { name: /^Text, Begin/ }).click()
  const field = other.getByRole('region', { name: 'Inspector' }).getByLabel('Text', { exact: true })
  await field.waitFor()
  return { other, field }
}

/** Throws unless the window of a frame is painted as one that somebody looks at. */
async function mustPaint(frame) {
  const perSecond = await frame.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await nextFrame()
    const began = performance.now()
    for (let at = 0; at < 10; at++) await nextFrame()
    return 10_000 / (performance.now() - began)
  })
  if (perSecond >= FEWEST_FRAMES) return
  throw new Error(`The canvas is painted ${perSecond.toFixed(1)} times in a second: it is hidden.`)
}

/**
 * Runs in the frame: from a message with records of a main until the frame is painted in which they are. React draws
 * after the message, so that the next frame may come too early: what counts is the one after the elements changed.
 */
function tellWhenPainted() {
  if (window.parent === window) return
  let at
  window.addEventListener('message', ({ data }) => {
    if (data?.kind === 'patchMain') at ??= performance.now()
  })
  const told = () => {
    if (at === undefined) return
    const began = at
    at = undefined
    requestAnimationFrame(() => {
      // The task after the frame: what it painted is on its way to the screen.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        const now = performance.now()
        window.benchPainted = { took: now - began, when: performance.timeOrigin + now }
      })
      port1.start()
      port2.postMessage(null)
    })
  }
  const changes = { subtree: true, characterData: true, childList: true }
  new MutationObserver(told).observe(document, changes)
}

/** Runs in the frame: when the first instance was there, and when all were. */
function tellWhenDrawn() {
  if (window.parent === window) return
  let began
  let first
  let longest = 0
  window.addEventListener('message', ({ data }) => {
    if (data?.kind === 'load') began = performance.now()
  })
  let last = performance.now()
  const { port1, port2 } = new MessageChannel()
  const drawn = () => [...document.querySelectorAll('#canvas p')].length / 2
  port1.addEventListener('message', () => {
    const now = performance.now()
    if (first !== undefined) longest = Math.max(longest, now - last)
    last = now
    setTimeout(() => port2.postMessage(null), 4)
  })
  port1.start()
  port2.postMessage(null)
  window.benchDrawn = (count) => {
    const there = drawn()
    if (there > 0) first ??= performance.now() - began
    return there >= count && { first, all: performance.now() - began, longest }
  }
}

async function put(url, key, value) {
  const answer = await fetch(`${url}/api/storage/${encodeURIComponent(key)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ value }),
  })
  if (!answer.ok) throw new Error(`The server refused ${key}: ${await answer.text()}`)
}

if (process.argv[1] === import.meta.filename) {
  const browser = await launch()
  const { name, painted, endToEnd, nodes } = await editMainOfManyInstances({ browser })
  const drawing = await drawManyInstances({ browser })
  await browser.close()
  const line = (samples) =>
    `median ${figure(median(samples))} ms, p95 ${figure(quantile(samples, 0.95))} ms`
  console.log(`${name} (${nodes} elements), goal ${GOAL_MS} ms`)
  console.log(`  painted: ${line(painted)}`)
  console.log(`  from the key in another window: ${line(endToEnd)}`)
  console.log(`${drawing.name}: all after ${figure(drawing.all)} ms, goal ${DRAWN_MS} ms`)
  console.log(
    `  the first after ${figure(drawing.first)} ms, longest ${figure(drawing.longest)} ms`,
  )
}
