import { childIds, childTypes, emptySection, findNode, smallPage } from './documents'
import { expect, test } from './fixtures'

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
})

test('copy, cut, paste, duplicate and delete', async ({ open, page }) => {
  const editor = await open(smallPage())
  await editor.layer('Text, The first words').click()
  await page.keyboard.press('ControlOrMeta+c')
  await editor.layer('Button, Go on').click()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(editor.canvas.getByText('The first words')).toHaveCount(2)
  await editor.layer('Text, The second words').click()
  await page.keyboard.press('ControlOrMeta+x')
  await expect(editor.canvas.getByText('The second words')).toHaveCount(0)
  await editor.layer('Offer').click()
  await page.keyboard.press('ControlOrMeta+d')
  await expect(editor.canvas.getByText('What it costs')).toHaveCount(2)
  await editor.layer('Heading, Welcome').click()
  await page.keyboard.press('Delete')
  await expect(editor.canvas.getByText('Welcome')).toHaveCount(0)

  const tree = await editor.exported()
  expect(childTypes(tree, 'intro')).toEqual(['Text', 'Button', 'Text'])
  expect(childTypes(tree, 'offers')).toEqual(['Card', 'Card'])
  for (const press of [1, 2, 3, 4]) {
    await expect(editor.history.getByRole('button', { name: /^Undo: / }), `${press}`).toBeEnabled()
    await editor.undo()
  }
  await expect(editor.history.getByRole('button', { name: 'Undo' })).toBeDisabled()
  expect(await editor.exported()).toEqual(smallPage())
})

test('all siblings are selected, wrapped, moved and taken apart by keys', async ({
  open,
  page,
}) => {
  const editor = await open(smallPage())
  await editor.layer('Text, The first words').click()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(page.getByText('4 components selected')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+g')
  await expect(editor.layer('Stack')).toBeVisible()
  let tree = await editor.exported()
  expect(childTypes(tree, 'intro')).toEqual(['Stack'])
  await editor.undo()

  await editor.layer('Heading, Welcome').click()
  await page.keyboard.press('ControlOrMeta+ArrowDown')
  await page.keyboard.press('ControlOrMeta+ArrowDown')
  await page.keyboard.press('ControlOrMeta+ArrowDown')
  await page.keyboard.press('ControlOrMeta+ArrowUp')
  await editor.layer('Button, Go on').click()
  await page.keyboard.press('ControlOrMeta+ArrowLeft')
  tree = await editor.exported()
  expect(childIds(tree, 'intro')).toEqual(['lead', 'more', 'welcome'])
  expect(childIds(tree, 'root')).toEqual(['intro', 'go', 'offers'])
  await editor.layer('Button, Go on').click()
  await page.keyboard.press('ControlOrMeta+ArrowRight')
  tree = await editor.exported()
  expect(childIds(tree, 'intro')).toEqual(['lead', 'more', 'welcome', 'go'])
})

test('a small page is built without a mouse', async ({ open, page }) => {
  const editor = await open(emptySection())
  const insert = async (text: string, name: string) => {
    await page.keyboard.press('/')
    const dialog = page.getByRole('dialog', { name: 'Insert component' })
    await expect(dialog).toBeVisible()
    await page.keyboard.type(text)
    await expect(dialog.getByRole('option', { name }).first()).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  const goToTopOfLayers = async () => {
    await expect(async () => {
      await page.keyboard.press('F6')
      await expect(page.getByRole('region', { name: 'Layers' }).locator(':focus')).toBeVisible({
        timeout: 500,
      })
    }).toPass()
    await expect(async () => {
      if ((await editor.layers.locator(':focus').count()) === 0) await page.keyboard.press('Tab')
      await expect(editor.layers.locator(':focus')).toBeVisible({ timeout: 500 })
    }).toPass()
    await page.keyboard.press('Home')
    await expect(editor.layer('Box')).toBeFocused()
  }
  await goToTopOfLayers()
  await page.keyboard.press('ArrowDown')
  await expect(editor.layer('Hall')).toBeFocused()
  await insert('card', 'Card')
  await expect(editor.canvas.getByText('Card title')).toBeVisible()
  await goToTopOfLayers()
  await page.keyboard.type('Closing')
  await expect(editor.layer('Closing')).toBeFocused()
  await insert('button', 'Button')
  await expect(editor.layer(/^Button/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('F2')
  await expect(page.locator('input:focus')).toBeVisible()
  await page.keyboard.type('The way out')
  await page.keyboard.press('Enter')
  await expect(editor.layer(/^The way out/)).toBeVisible()

  const tree = await editor.exported()
  expect(childTypes(tree, 'hall')).toEqual(['Card'])
  expect(childTypes(tree, 'closing')).toEqual(['Text', 'Button'])
  expect(findNode(tree, 'closing').children?.[1]).toMatchObject({ name: 'The way out' })
})

test('the focus goes where the selection goes, and Enter goes into a text', async ({
  open,
  page,
}) => {
  const editor = await open(smallPage())
  await page.getByRole('button', { name: 'Select the page' }).press('Enter')
  await expect(editor.inspector).toBeFocused()

  await editor.layer('Text, The first words').click()
  await editor.layer('Text, The first words').press('/')
  await page.getByRole('combobox', { name: 'Insert component' }).fill('divider')
  await page.keyboard.press('Enter')
  await expect(editor.layer('Divider')).toBeFocused()

  await editor.layer('Text, The second words').click()
  await page.keyboard.press('Enter')
  await expect(editor.canvas.locator('[contenteditable]')).toBeFocused()
  await page.keyboard.type('Typed')
  await page.keyboard.press('Enter')
  await expect(editor.layer('Text, Typed')).toBeFocused()

  await editor.pick(editor.canvas.getByText('The first words'))
  await page.keyboard.press('Enter')
  await expect(editor.canvas.locator('[contenteditable]')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(editor.overlay).toBeFocused()
})
