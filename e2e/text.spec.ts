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

test('Escape keeps the text, and Shift+Enter never leaves it', async ({ open, page }) => {
  const editor = await open(smallPage())
  const text = editor.canvas.locator('[contenteditable]')
  await editor.doubleClick(editor.canvas.getByRole('heading', { name: 'Welcome' }))
  await expect(text).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Good ')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('dayx')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Escape')
  await expect(text).toBeHidden()
  await expect(editor.canvas.getByRole('heading', { name: 'Good day' })).toBeVisible()
  await editor.undo()
  await expect(editor.canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
})

test('a press on another component ends the edit and selects that one', async ({ open, page }) => {
  const editor = await open(smallPage())
  await editor.doubleClick(editor.canvas.getByRole('heading', { name: 'Welcome' }))
  await expect(editor.canvas.locator('[contenteditable]')).toBeFocused()
  await page.keyboard.type('Hello')
  await editor.pick(editor.canvas.getByText('The first words'))
  await expect(editor.layer('Text, The first words')).toHaveAttribute('aria-selected', 'true')
  await expect(editor.canvas.getByRole('heading', { name: 'Hello' })).toBeVisible()
  await expect(editor.overlay).toBeFocused()
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
