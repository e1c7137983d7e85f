import { violations } from './axe'
import { pageWith, putComponent } from './components'
import { node } from './documents'
import { expect, test } from './fixtures'

test('a component is tried, described and mended beside its code', async ({
  open,
  page,
  server,
}) => {
  await putComponent(
    server,
    'Price',
    `/** What it costs, with a word for whom. */
export function Price({ title = 'Team', amount = 5, currency = 'EUR', per = 'month', highlighted, features = [{ label: 'All in one' }], children }: {
  /** Stands at the top. */
  title?: string
  amount?: number
  currency?: 'EUR' | 'USD'
  per?: string
  highlighted?: boolean
  features?: { label: string; href?: string }[]
  children?: React.ReactNode
}) {
  return <div style={{ padding: 20, borderRadius: 12, border: '1px solid ' + (highlighted ? 'var(--primary)' : 'var(--border)') }}>
    <h3>{title}</h3><strong style={{ fontSize: 32 }}>{amount} {currency}</strong> per {per}
    <ul>{features.map((one) => <li key={one.label}>{one.label}</li>)}</ul>{children}</div>
}
`,
  )
  const editor = await open(pageWith(node('p', 'component:price', { amount: 12 })))
  await editor.layer(/Price/).click()
  await expect(editor.inspector.getByRole('button', { name: 'Edit code' })).toBeVisible()
  await editor.doubleClick(editor.canvas.locator('h3').first())
  const side = page.getByRole('region', { name: 'Component Price' })
  const preview = page.frameLocator('iframe[title="Preview of Price"]')
  await expect(preview.getByText('5 EUR')).toBeVisible()
  await side.getByLabel('Amount', { exact: true }).fill('31')
  await expect(preview.getByText('31 EUR')).toBeVisible()
  await side.getByRole('tab', { name: 'Fields' }).click()
  await side.getByText('currency').click()
  await side.getByRole('tab', { name: 'Details' }).click()
  await expect(side.getByText('Used once')).toBeVisible()
  await side.getByLabel('Description', { exact: true }).fill('Says what it costs.')
  await side.getByLabel('Description', { exact: true }).blur()
  await side.getByRole('radio', { name: 'Dark' }).click()
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'))
  expect(await violations(page)).toEqual([])
  await putComponent(server, 'Price', 'export const Price = () => {\n  return <p>\n}')
  await expect(side.getByRole('list', { name: 'Errors' })).toContainText('Line 2')
})
