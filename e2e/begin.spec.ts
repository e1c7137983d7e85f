import { smallPage } from './documents'
import { boxOf, type EditorPage } from './editorPage'
import { expect, test } from './fixtures'

async function emptyProject(editor: EditorPage) {
  await editor.choose(/^Project:/, 'New project…')
  await editor.page.getByRole('dialog').getByLabel('Name').fill('Empty house')
  await editor.page.keyboard.press('Enter')
  await expect(editor.page.getByText('This project is empty')).toBeVisible()
}

test('a click in the palette begins a document where there is none', async ({ open }) => {
  const editor = await open(smallPage())
  await emptyProject(editor)
  await editor.block('Heading').click()
  await expect(editor.canvas.getByRole('heading', { name: 'Heading' })).toBeVisible()
  expect(await editor.layerNames()).toEqual(['Page', 'Heading'])
})

test('a drag from the palette begins a document where there is none', async ({ open, page }) => {
  const editor = await open(smallPage())
  await emptyProject(editor)
  const goal = await boxOf(page.getByText('This project is empty'))
  // The page comes under the pointer as soon as the drag has begun.
  await editor.lift(editor.block('Heading'))
  await page.mouse.move(goal.x + 40, goal.y + 40, { steps: 12 })
  await page.mouse.up()
  await expect(editor.canvas.getByRole('heading', { name: 'Heading' })).toBeVisible()
  expect(await editor.layerNames()).toEqual(['Page', 'Heading'])
})
