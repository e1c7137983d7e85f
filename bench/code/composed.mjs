import { launch } from '../lib/chromium.mjs'
import { figure, median, quantile } from '../lib/stats.mjs'
import { startServer } from '../sync/server.mjs'

const GOAL_MS = 100
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

/** Sections of fifty instances, every tenth with a value of its own. */
function pageOf(instances) {
  const all = Array.from({ length: instances }, (_, at) => ({
    id: `i${at}`,
    type: 'component:card',
    props: at % 10 === 9 ? { text: `Own ${at}` } : {},
  }))
  const children = Array.from({ length: Math.ceil(instances / IN_A_SECTION) }, (_, at) => ({
    id: `s${at}`,
    type: 'Stack',
    props: {},
    children: all.slice(at * IN_A_SECTION, (at + 1) * IN_A_SECTION),
  }))
  return { id: 'page', name: 'Page', root: { id: 'r', type: 'Box', props: {}, children } }
}

/**
 * What it takes until all instances on the canvas show an edit of their main, made in another tab of the same browser:
 * from the message in the frame until the frame is painted, and from the key in the other tab. In milliseconds.
 *
 * @param {{ browser: import('@playwright/test').Browser, instances?: number, edits?: number }} options
 * @returns {Promise<{ name: string, goal: number, painted: number[], endToEnd: number[], nodes: number }>}
 */
export async function editMainOfManyInstances({ browser, instances = 1000, edits = 15 }) {
  const server = await startServer('sqlite')
  const context = await browser.newContext({ baseURL: server.url })
  try {
    await context.addInitScript(() => {
      if (window.parent === window) return
      window.addEventListener('message', ({ data }) => {
        if (data?.kind !== 'patchMain') return
        const at = performance.now()
        requestAnimationFrame(() => {
          // The task after the frame: what it painted is on its way to the screen.
          const { port1, port2 } = new MessageChannel()
          port1.start()
          port1.addEventListener('message', () => {
            const now = performance.now()
            window.benchPainted = { took: now - at, when: performance.timeOrigin + now }
          })
          port2.postMessage(null)
        })
      })
    })
    await put(server.url, 'components:card', {
      id: 'card',
      name: 'Price card',
      type: 'molecule',
      code: '',
      kind: 'composed',
      treeId: 'main',
    })
    await put(server.url, 'componentTrees:main', MAIN)
    await put(server.url, 'componentTrees:page', pageOf(instances))
    const shown = await context.newPage()
    await shown.goto(PAGE)
    const canvas = shown.frameLocator('iframe[title="Canvas"]')
    // Of a large page, what is out of view is drawn when nothing else is to be done.
    const drawn = instances - Math.floor(instances / 10)
    await canvas
      .getByText('Begin')
      .nth(drawn - 1)
      .waitFor({ state: 'attached', timeout: 60_000 })
    await shown.locator('[role=status]', { hasText: 'Synced' }).waitFor({ timeout: 60_000 })
    const frame = shown.frames().find((one) => one.url().endsWith('/canvas.html'))
    if (!frame) throw new Error('The canvas has no frame.')
    const other = await context.newPage()
    await other.goto(PAGE)
    await other.getByRole('tab', { name: 'Documents' }).click()
    await other.getByRole('list', { name: 'Components' }).getByText('Price card').click()
    await other.getByRole('treeitem', { name: /^Text, Begin/ }).click()
    const field = other
      .getByRole('region', { name: 'Inspector' })
      .getByLabel('Text', { exact: true })
    await field.waitFor()
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
    const nodes = await frame.evaluate(() => document.querySelectorAll('#canvas *').length)
    return {
      name: `Edit a main with ${instances} instances`,
      goal: GOAL_MS,
      painted,
      endToEnd,
      nodes,
    }
  } finally {
    await context.close()
    await server.stop()
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
  await browser.close()
  const line = (samples) =>
    `median ${figure(median(samples))} ms, p95 ${figure(quantile(samples, 0.95))} ms`
  console.log(`${name} (${nodes} elements), goal ${GOAL_MS} ms`)
  console.log(`  painted: ${line(painted)}`)
  console.log(`  from the key in another tab: ${line(endToEnd)}`)
}
