import { node, smallPage } from './documents'
import { expect, test } from './fixtures'
import type { FlaskServer } from './server'

/** Puts a component into the project as another program would. */
async function putComponent(server: FlaskServer, id: string, name: string, code: string) {
  await server.putRecord('components', { id, name, type: 'atom', code, updatedAt: Date.now() })
}

const PRICE = `/** What it costs. */
export function Price({ amount = 5, currency = 'EUR', children }: {
  amount?: number
  currency?: 'EUR' | 'USD'
  children?: React.ReactNode
}) {
  return <strong>{amount} {currency} {children}</strong>
}
`

function pageWith(...nodes: readonly ReturnType<typeof node>[]) {
  const tree = smallPage()
  return { ...tree, root: { ...tree.root, children: [...nodes, ...(tree.root.children ?? [])] } }
}

test('a component that was written in the project is drawn with its props', async ({
  open,
  server,
}) => {
  await putComponent(server, 'price', 'Price', PRICE)
  const editor = await open(pageWith(node('p', 'component:price', { amount: 12 })))
  const price = editor.canvas.locator('strong[data-node]')
  await expect(price).toContainText('12 EUR')
  await editor.layer(/Price/).click()
  await editor.setProp('Amount', '40')
  await expect(price).toContainText('40 EUR')
})
