import { smallPage } from './documents'
import { expect, test } from './fixtures'

test('the demo of the store works on the open project', async ({ open, page, server }) => {
  const editor = await open(smallPage())
  await editor.choose('Help', 'Redux demo')
  const demo = page.getByRole('dialog', { name: 'Redux demo' })
  await demo.getByLabel('Name of a new file').fill('notes.md')
  await page.keyboard.press('Enter')
  await expect(demo.getByRole('button', { name: 'Delete notes.md' })).toBeVisible()
  await demo.getByLabel('Content of notes.md').fill('Written in the demo')
  await demo.getByLabel('Class name of the root').fill('from-the-demo')
  await demo.getByLabel('Class name of the root').blur()
  await demo.getByRole('button', { name: 'Push' }).click()
  await page.keyboard.press('Escape')
  await editor.untilSynced()
  await expect(editor.canvas.locator('[data-node="root"]')).toHaveClass(/from-the-demo/)
  await expect
    .poll(async () => (await server.keys()).filter((key) => key.startsWith('files:')))
    .toHaveLength(1)
})

test('the list of steps goes to any of them', async ({ open, page }) => {
  const editor = await open(smallPage())
  const title = editor.canvas.getByRole('heading', { level: 2 })
  await editor.layer('Heading, Welcome').click()
  for (const text of ['One', 'Two', 'Three']) {
    await editor.setProp('Text', text)
    await expect(title).toHaveText(text)
  }
  await editor.history.getByRole('button', { name: 'History' }).click()
  const steps = page.getByRole('dialog').or(page.locator('body')).getByRole('listitem')
  await steps.filter({ hasText: 'Document opened' }).getByRole('button').click()
  await expect(title).toHaveText('Welcome')
  await expect(editor.history.getByRole('button', { name: 'Undo' })).toBeDisabled()
  await steps.filter({ hasText: 'Text' }).first().getByRole('button').click()
  await expect(title).toHaveText('Three')
})
