import { meter } from './cpu.mjs'

const OPEN_LIMIT_MS = 60_000
/** Peers group or debounce their history: the next operation begins in a new step. */
const REST_MS = 350

const rest = (ms = REST_MS) => new Promise((resolve) => setTimeout(resolve, ms))

/** How long a selection may take to arrive in outlines and panels: it changes no node to wait for. */
const SELECT_MS = 200

/** Loads a column's page and answers the handle that the measurements work on. */
export async function load(browser, address, column) {
  const handle = await visit(browser, address, column)
  await rest(600)
  return handle
}

async function visit(browser, address, column) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const errors = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`${address}/bench/pages/${column.page}.html`)
  await page.waitForFunction(() => window.bench !== undefined, undefined, { timeout: 30_000 })
  const frame = column.frame ? await canvasFrame(page, column.frame) : page.mainFrame()
  const figures = await meter(page, frame)
  return { page, frame, figures, column, errors, close: () => context.close() }
}

async function canvasFrame(page, selector) {
  const element = await page.waitForSelector(selector, { state: 'attached' })
  const frame = await element.contentFrame()
  if (!frame) throw new Error(`${selector} holds no frame.`)
  await frame.waitForLoadState('load')
  return frame
}

/** From the navigation to the paint of a tree of so many nodes, in a browser that knows nothing yet. */
export async function coldStart(browser, address, column, count) {
  const began = performance.now()
  const handle = await visit(browser, address, column)
  const { page, frame, figures } = handle
  await page.evaluate(async (n) => {
    window.bench?.prepare?.(n)
    await window.bench?.open(n)
  }, count)
  const painted = await waitForNodes(handle, count)
  if (painted) await nextFrames(frame)
  const result = painted && { cpu: await figures.cpu(), wall: performance.now() - began }
  await handle.close()
  return result
}

/**
 * From the call to the first paint of the tree, and until all of its nodes are there, which is the same where
 * a page does not draw the rest later: CPU and wall time in ms; `undefined` past the limit.
 */
export async function open(handle, count) {
  const { page, frame, figures } = handle
  // What is held before it is opened counts too.
  const heap = await figures.heap()
  await page.evaluate((n) => window.bench?.prepare?.(n), count)
  await rest(1500)
  const cpu = await figures.cpu()
  const began = performance.now()
  await page.evaluate((n) => window.bench?.open(n), count)
  const spent = async () => ({ wall: performance.now() - began, cpu: (await figures.cpu()) - cpu })
  const { painted: sign } = handle.column
  if (sign) await page.waitForSelector(sign, { state: 'attached', timeout: OPEN_LIMIT_MS })
  const first = sign && (await spent())
  if (!(await waitForNodes(handle, count))) return undefined
  await nextFrames(frame)
  const whole = await spent()
  await rest(1500)
  return { ...whole, first: first ?? whole, heap: (await figures.heap()) - heap }
}

/** Whether the tree was there within the limit. */
function waitForNodes({ frame, column }, count) {
  return frame
    .waitForFunction(
      ([selector, n]) => document.querySelectorAll(selector).length >= n,
      [column.nodes, Math.floor(count * 0.98)],
      { timeout: OPEN_LIMIT_MS, polling: 30 },
    )
    .then(() => true)
    .catch(() => false)
}

/** CPU of a selection with all that it fills; its outlines lie beside the tree, so no paint tells its end. */
export async function select({ page, figures }, which) {
  await rest()
  const cpu = await figures.cpu()
  await page.evaluate((value) => window.bench?.select(value), which)
  await rest(SELECT_MS)
  return { cpu: (await figures.cpu()) - cpu }
}

/** Storing follows the paint: what happens within this many ms after it is counted too. */
const AFTER_MS = 100

/**
 * One operation: CPU between the call and the second frame after the canvas changed, CPU with what follows
 * that frame (storing, the status line), and wall time.
 */
export async function operate(handle, name, argument) {
  const { page, frame, figures } = handle
  await rest()
  await frame.evaluate(() => {
    window.benchPainted = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())),
        )
      })
      observer.observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      })
    })
  })
  const cpu = await figures.cpu()
  const began = await page.evaluate(
    ([call, value]) => {
      const now = performance.timeOrigin + performance.now()
      if (call === 'nothing') document.body.setAttribute('data-tick', String(now))
      else window.bench?.[call](value)
      return now
    },
    [name, argument],
  )
  if (name === 'nothing' && frame !== page.mainFrame()) {
    await frame.evaluate(() => document.body.setAttribute('data-tick', String(performance.now())))
  }
  const ended = await Promise.race([
    frame.evaluate(() => window.benchPainted),
    rest(10_000).then(() => undefined),
  ])
  if (ended === undefined) return undefined
  const painted = (await figures.cpu()) - cpu
  await rest(AFTER_MS)
  return { cpu: painted, stored: (await figures.cpu()) - cpu, wall: ended - began }
}

/**
 * A drag of a leaf in 60 steps: CPU per pointer move, frame times and the longest task, in ms, and whether
 * it ended in another document, so that a drag that never began cannot look fast.
 */
export async function drag(handle) {
  const { page, frame, figures, column } = handle
  const leaf = frame.locator(column.leaf).first()
  const box = await leaf.boundingBox()
  if (!box) return undefined
  const before = await textOf(frame)
  await page.evaluate(() => {
    window.benchFrames = []
    window.benchLongest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        window.benchLongest = Math.max(window.benchLongest, duration)
      }
    }).observe({ type: 'longtask' })
    const tick = (now) => {
      window.benchFrames?.push(now)
      if (window.benchFrames) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  const x = box.x + Math.min(30, box.width / 2)
  const y = box.y + box.height / 2
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 12, y + 12, { steps: 4 })
  await rest(200)
  const cpu = await figures.cpu()
  for (let step = 1; step <= 60; step++) {
    await page.mouse.move(x + 12 + step, y + 12 + step * 6)
    await rest(12)
  }
  const spent = (await figures.cpu()) - cpu
  const { frames, longest } = await page.evaluate(() => {
    const frames = window.benchFrames ?? []
    window.benchFrames = undefined
    return { frames, longest: window.benchLongest }
  })
  await page.mouse.up()
  await rest(1000)
  const dropped = (await textOf(frame)) !== before
  const times = frames.slice(1).map((now, at) => now - frames[at])
  return { cpu: spent / 60, frames: times, longest, dropped }
}

/** CPU in ms per second while nobody touches anything. */
export async function idle(handle, seconds = 3) {
  await rest(1000)
  const cpu = await handle.figures.cpu()
  await rest(seconds * 1000)
  return ((await handle.figures.cpu()) - cpu) / seconds
}

function textOf(frame) {
  return frame.evaluate(() => document.body.textContent)
}

function nextFrames(frame) {
  return frame.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}
