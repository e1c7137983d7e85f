import { putComponent } from './components'
import { largePage } from './documents'
import { expect, test } from './fixtures'

test('what is inserted, duplicated, or clicked in the layers comes into view', async ({
  open,
  page,
  server,
}) => {
  const code = `export function Tall() {
  return <div style={{ blockSize: 400 }}>It grows</div>
}`
  await putComponent(server, 'Tall', code)
  const editor = await open(largePage(6, 12))
  const card = editor.canvas.getByRole('heading', { name: 'Card title' })
  const top = editor.canvas.getByText('Text 1.1', { exact: true })
  const toTop = async () => {
    await editor.overlay.hover()
    await page.mouse.wheel(0, -20_000)
    await expect(top).toBeInViewport()
    await expect(card.last()).not.toBeInViewport()
  }

  await editor.block('Card').click()
  await expect(card).toBeInViewport({ ratio: 1 })

  await toTop()
  await editor.layer('Card').click() // it is selected already
  await expect(card).toBeInViewport({ ratio: 1 })

  await toTop()
  await page.keyboard.press('ControlOrMeta+d')
  await expect(card).toHaveCount(2)
  await expect(card.last()).toBeInViewport({ ratio: 1 })

  await toTop()
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Insert component' }).fill('alert')
  await page.keyboard.press('Enter')
  await expect(editor.canvas.getByText('Your trial ends in 3 days')).toBeInViewport({ ratio: 1 })

  // It gets its height when its code has been loaded, which is after it was brought into view.
  await toTop()
  await editor.block('Tall').click()
  await expect(editor.canvas.getByText('It grows')).toBeInViewport({ ratio: 0.99 })
})
