import { findNode, smallPage } from './documents'
import { expect, test } from './fixtures'

test('a text is edited where it stands, as one step', async ({ open, page }) => {
  const editor = await open(smallPage())
  const undo = editor.history.getByRole('button', { name: /^Undo/ })
  await editor.doubleClick(editor.canvas.getByRole('heading', { name: 'Welcome' }))
  const text = editor.canvas.locator('[contenteditable]')
  await expect(text).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Good morning')
  await page.keyboard.press('Enter')
  await expect(text).toBeHidden()
  await expect(editor.canvas.getByRole('heading', { name: 'Good morning' })).toBeVisible()
  await undo.click()
  await expect(editor.canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await expect(undo).toBeDisabled()
})

test('Escape gives the text back, and makes no step', async ({ open, page }) => {
  const editor = await open(smallPage())
  await editor.doubleClick(editor.canvas.getByText('The first words'))
  await expect(editor.canvas.locator('[contenteditable]')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Never mind')
  await page.keyboard.press('Escape')
  await expect(editor.canvas.getByText('The first words')).toBeVisible()
  await expect(editor.history.getByRole('button', { name: /^Undo/ })).toBeDisabled()
})

test('a click beside the text keeps it; letters are no shortcuts meanwhile', async ({
  open,
  page,
}) => {
  const editor = await open(smallPage())
  await editor.doubleClick(editor.canvas.getByText('The first words'))
  await expect(editor.canvas.locator('[contenteditable]')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('a / p and Backspacf')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('e')
  await page.getByRole('heading', { name: 'Layers' }).click()
  await expect(editor.canvas.getByText('a / p and Backspace')).toBeVisible()
  await expect(editor.layer('Text, a / p and Backspace')).toBeVisible()
  const tree = await editor.exported()
  expect(findNode(tree, 'intro').children).toHaveLength(4)
})
