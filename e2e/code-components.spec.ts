import { pageWith, putComponent, putFile } from './components'
import { node } from './documents'
import { boxOf } from './editorPage'
import { expect, test } from './fixtures'

const PRICE = `/** What it costs. */
export function Price({ amount = 5, currency = 'EUR' }: {
  amount?: number
  currency?: 'EUR' | 'USD'
}) {
  return <strong>{amount} {currency}</strong>
}
`

test('a component that was written in the project is in the palette and on the canvas', async ({
  open,
  server,
}) => {
  await putComponent(server, 'Price', PRICE)
  const editor = await open(pageWith(node('p', 'component:price', { amount: 12 })))
  const price = editor.canvas.locator('strong[data-node]')
  await expect(price).toHaveText('12 EUR')

  await editor.layer(/Price/).click()
  await editor.setProp('Amount', '40')
  await expect(price).toHaveText('40 EUR')
  await editor.inspector.getByRole('radio', { name: 'USD' }).click()
  await expect(price).toHaveText('40 USD')

  await editor.block('Price').click()
  await expect(editor.canvas.locator('strong[data-node]')).toHaveCount(2)
  await editor.undo()
  await expect(price).toHaveCount(1)
  const exported = await editor.exported()
  expect(exported.root.children?.[0]).toMatchObject({
    type: 'component:price',
    props: { amount: 40, currency: 'USD' },
  })
})

test('what is typed in the code shows at once, and a mistake leaves what was there', async ({
  open,
  server,
}) => {
  await putComponent(server, 'Price', PRICE)
  await putComponent(server, 'Mark', 'export const Mark = () => <p>Before it</p>')
  const editor = await open(pageWith(node('p', 'component:price'), node('m', 'component:mark')))
  const price = editor.canvas.locator('strong[data-node]')
  await expect(price).toHaveText('5 EUR')
  await putComponent(server, 'Price', PRICE.replace('amount = 5', 'amount = 6'))
  await expect(price).toHaveText('6 EUR')
  await putComponent(server, 'Price', PRICE.replace('return <strong>', 'return <strong'))
  // What came after the mistake is there, so that the mistake is too.
  await putComponent(server, 'Mark', 'export const Mark = () => <p>After it</p>')
  await expect(editor.canvas.getByText('After it')).toBeVisible()
  await expect(price).toHaveText('6 EUR')
  await putComponent(server, 'Price', PRICE.replace('amount = 5', 'amount = 7'))
  await expect(price).toHaveText('7 EUR')
})

test('an error is told with its line, and a component that never compiled too', async ({
  open,
  page,
  problems,
  server,
}) => {
  problems.expect(/Cannot read properties of undefined/)
  await putComponent(
    server,
    'Broken',
    'export function Broken({ of }: { of?: Map<string, string> }) {\n  // it is not there\n  return <p>{of.size}</p>\n}',
  )
  await putComponent(server, 'Unfinished', 'export function Unfinished() {\n  return <p>\n}')
  const editor = await open(
    pageWith(node('b', 'component:broken'), node('u', 'component:unfinished')),
  )
  const failed = editor.canvas.getByRole('alert')
  await expect(failed.first()).toContainText(
    "Broken could not be drawn: Cannot read properties of undefined (reading 'size') (line 3)",
  )
  await expect(failed.last()).toContainText('Unfinished could not be drawn: Unterminated JSX')
  await expect(page.getByText(/^Broken: Cannot read properties/)).toBeVisible()
  await expect(editor.canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  // Mended, it is drawn without anything else to be done.
  await putComponent(server, 'Broken', 'export const Broken = () => <p>Mended</p>')
  await expect(editor.canvas.getByText('Mended')).toBeVisible()
})

test('files of the project, other components and the built-in ones can be imported', async ({
  open,
  server,
}) => {
  await putFile(
    server,
    '/src/money.ts',
    'export const money = (of: number) => `${of.toFixed(2)} €`',
  )
  await putFile(server, '/src/card.css', '.own-card { color: rgb(1, 2, 3) }')
  await putComponent(
    server,
    'Amount',
    'import { money } from "@/money"\nexport default function Amount({ of }: { of: number }) { return <b>{money(of)}</b> }',
  )
  await putComponent(
    server,
    'Offer',
    `import { useState } from 'react'
    import { Badge } from 'espalier'
    import Amount from './Amount'
    import '../src/card.css'
    export function Offer({ price = 3 }: { price?: number }) {
      const [count] = useState(2)
      return <div className="own-card"><Badge text="Now" /> <Amount of={price * count} /></div>
    }`,
  )
  await putComponent(
    server,
    'Outside',
    "import { merge } from 'lodash'\nexport const Outside = () => <p>{merge}</p>",
  )
  const editor = await open(pageWith(node('o', 'component:offer'), node('x', 'component:outside')))
  const card = editor.canvas.locator('.own-card')
  await expect(card).toHaveText('Now 6.00 €')
  await expect(card).toHaveCSS('color', 'rgb(1, 2, 3)')
  await expect(editor.canvas.getByRole('alert')).toContainText(
    '“lodash” is not available: components import react, the project’s own files and components only (line 1)',
  )
  await putFile(server, '/src/money.ts', 'export const money = (of: number) => `$${of}`')
  await expect(card).toHaveText('Now $6')
})

test('a node of code is selected, measured and filled whatever its author passes on', async ({
  open,
  server,
}) => {
  await putComponent(
    server,
    'Panel',
    `export function Panel({ children, ...rest }: { children: React.ReactNode }) {
      return <section {...rest} style={{ padding: 20, minHeight: 120 }}>{children}</section>
    }`,
  )
  await putComponent(
    server,
    'Plain',
    'export const Plain = ({ children }: { children: React.ReactNode }) => <article style={{ padding: 20, minHeight: 120 }}>{children}</article>',
  )
  await putComponent(
    server,
    'Several',
    'export const Several = ({ children }: { children?: React.ReactNode }) => <><p>One of several</p><div style={{ minHeight: 60 }}>{children}</div></>',
  )
  const editor = await open(
    pageWith(
      node('panel', 'component:panel'),
      node('plain', 'component:plain'),
      node('several', 'component:several'),
    ),
  )
  const { canvas } = editor
  for (const [name, tag] of [
    ['Panel', 'section'],
    ['Plain', 'article'],
  ] as const) {
    const element = canvas.locator(`${tag}[data-node="root/${name.toLowerCase()}"]`)
    await editor.pick(element, [0.5, 0.05])
    await expect(editor.breadcrumb).toContainText(name)
    const outline = canvas.locator('[aria-hidden] [class~=selected]')
    await expect
      .poll(async () => Math.round((await boxOf(outline)).width))
      .toBe(Math.round((await boxOf(element)).width))
    await editor.drag(editor.block('Text'), element)
    await expect(element.locator('[data-node]')).toHaveCount(1)
  }
  // Without one element of its own, its box is that of all it draws.
  await editor.pick(canvas.getByText('One of several'))
  await expect(editor.breadcrumb).toContainText('Several')
  const several = canvas.locator('[data-node="root/several"]')
  await expect(several).toHaveCSS('display', 'contents')
  const outline = canvas.locator('[aria-hidden] [class~=selected]')
  expect((await boxOf(outline)).height).toBeGreaterThan(60)
  await editor.drag(editor.block('Text'), several.locator('div').first())
  await expect(several.locator('div [data-node]')).toHaveCount(1)
})

test('with ?safe=1 nothing of the project runs, and there is a way back', async ({
  open,
  page,
  server,
}) => {
  await putComponent(server, 'Price', PRICE)
  const editor = await open(pageWith(node('p', 'component:price')))
  await expect(editor.canvas.locator('strong[data-node]')).toHaveText('5 EUR')
  await page.goto('/?safe=1')
  await expect(editor.canvas.getByText(/^Price is not run/)).toBeVisible()
  await expect(page.getByText('The project’s code is off.')).toBeVisible()
  await editor.layer(/Price/).click()
  await expect(editor.inspector.getByLabel('Amount', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Run the code again' }).click()
  await expect(editor.canvas.locator('strong[data-node]')).toHaveText('5 EUR')
  await expect(page.getByText('The project’s code is off.')).toBeHidden()
})
