import { ask } from '../sync/http.mjs'
import { at, figure, note, section } from '../sync/report.mjs'
import { goToCode, goToLine, inBrowser } from './inBrowser.mjs'

const LINES = 200
const KEYS = 40
const NAME = 'PriceTable'
/** The line of the component that is typed in. */
const TYPED_LINE = 12

/** A component of 200 lines, as people write them: props, state, a list, and parts of its own. */
function componentText() {
  const head = `import { useMemo, useState, type ReactNode } from 'react'

interface PriceTableProps {
  /** Above the table. */
  readonly title?: string
  readonly currency?: 'EUR' | 'USD'
  readonly rows?: number
}

/** The heading that is typed in. */
function Heading(): ReactNode {
  return <h3>Prices
  </h3>
}
`
  const parts = []
  const main = `
export default function PriceTable({ title = 'Prices', currency = 'EUR', rows = 8 }: PriceTableProps) {
  const [chosen, setChosen] = useState(0)
  const total = useMemo(() => Array.from({ length: rows }, (_, n) => n * 3).reduce((a, b) => a + b, 0), [rows])
  return (
    <section aria-label={title}>
      <Heading />
      PARTS
      <output>{total} {currency}</output>
      <button onClick={() => setChosen(chosen + 1)}>{chosen}</button>
    </section>
  )
}
`
  const lines = () => `${head}${parts.join('')}${main}`.split('\n').length
  for (let n = 0; lines() < LINES; n++) {
    parts.push(`
/** Part ${n} of the table. */
function Part${n}({ amount, label = 'Part ${n}' }: { amount: number; label?: string }): ReactNode {
  const shown = amount > ${n} ? amount.toFixed(2) : String(amount)
  const words = label.split(' ').map((word) => word.trim())
  return (
    <p title={words.join('-')} style={{ margin: ${n} }}>
      {words.length > 1 ? <strong>{label}</strong> : label}
      <span>{shown}</span>
    </p>
  )
}
`)
  }
  const used = parts.map((_, n) => `<Part${n} amount={rows + ${n}} />`).join(' ')
  return `${head}${parts.join('')}${main}`.replace('PARTS', used)
}

/** From a key in the code of a component until the frame beside it has painted what it says now; the pause before it is written is in it. */
export async function measureCanvas(url) {
  const code = componentText()
  await ask('PUT', `${url}/api/storage/components:table`, {
    value: { id: 'table', name: NAME, type: 'molecule', code, updatedAt: 1 },
  })
  section('A component in TSX, while it is typed')
  await inBrowser(async (page, { context }) => {
    await context.addInitScript(watchHeading)
    await goToCode(page, url)
    const group = page.getByRole('treeitem', { name: /^Components/ })
    if ((await group.getAttribute('aria-expanded')) === 'false') await group.click()
    await page.getByRole('treeitem', { name: new RegExp(`^${NAME}`) }).click()
    const frame = await frameOf(page)
    await page.waitForTimeout(5000) // TypeScript has read the project
    await goToLine(page, TYPED_LINE)
    const took = []
    let text = 'Prices'
    for (let n = 0; n < KEYS; n++) {
      const letter = 'abcdefghij'[n % 10]
      text += letter
      await page.evaluate(watchKey)
      await page.keyboard.press(letter)
      const shown = await frame.waitForFunction(
        (wanted) => globalThis.benchShown?.find((one) => one.text === wanted)?.when,
        text,
        { polling: 20 },
      )
      took.push((await shown.jsonValue()) - (await page.evaluate(() => globalThis.benchKey)))
      await page.waitForTimeout(700) // as somebody who looks at what came of it
    }
    const lines = code.split('\n').length
    figure(`a key in a component of ${lines} lines until it is painted, p50`, at(took, 0.5), 'ms', {
      most: 300,
    })
    figure('the same, p95', at(took, 0.95), 'ms')
    note('The pause of typing after which a text is written to the project is in it.')
  })
}

/** The frame beside the code, once it shows the component. */
async function frameOf(page) {
  const shown = page.frameLocator(`iframe[title="Preview of ${NAME}"]`).getByRole('heading')
  await shown.waitFor()
  const element = await page.locator(`iframe[title="Preview of ${NAME}"]`).elementHandle()
  return element.contentFrame()
}

/** Runs in every frame: what its heading says, and when that was painted. */
function watchHeading() {
  if (window.parent === window) return
  globalThis.benchShown = []
  let last
  const look = () => {
    const text = document.querySelector('h3')?.textContent.trim()
    if (text === undefined || text === last) return
    last = text
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () =>
        globalThis.benchShown.push({ text, when: performance.timeOrigin + performance.now() }),
      )
      port1.start()
      port2.postMessage(0)
    })
  }
  const watch = { subtree: true, childList: true, characterData: true }
  new MutationObserver(look).observe(document, watch)
}

/** Runs in the page: when the next key came. */
function watchKey() {
  addEventListener(
    'keydown',
    ({ timeStamp }) => (globalThis.benchKey = performance.timeOrigin + timeStamp),
    { capture: true, once: true },
  )
}
