import type { Locator } from '@playwright/test'
import { violations } from './axe'
import { node, smallPage } from './documents'
import type { EditorPage } from './editorPage'
import { expect, test } from './fixtures'

const COSTS = 'What it costs'

/** Makes a component of the layer of a name. */
async function make(
  editor: EditorPage,
  layer: string,
  name: string,
  inDialog?: () => Promise<void>,
): Promise<void> {
  await editor.layer(layer).click()
  await editor.page.keyboard.press('ControlOrMeta+Alt+k')
  const dialog = editor.page.getByRole('dialog', { name: 'Make component' })
  await expect(dialog.getByLabel('Name')).toHaveValue(layer)
  await dialog.getByLabel('Name').fill(name)
  await inDialog?.()
  await dialog.getByRole('button', { name: 'Make component' }).click()
  await expect(dialog).toBeHidden()
}

function barOf(editor: EditorPage): Locator {
  return editor.page.getByRole('complementary', { name: 'Main component' })
}

test('a selection becomes a component, whose instances follow its main', async ({
  open,
  openElsewhere,
  page,
}) => {
  const editor = await open(smallPage())
  const serious = async (what: string) =>
    expect.soft(await violations(page), `axe: ${what}`).toEqual([])
  const before = (await editor.exported()).root
  await make(editor, 'Offer', 'Price card', () => serious('the dialog that makes a component'))
  await expect(editor.canvas.getByText(COSTS)).toHaveCount(1)
  await expect(editor.layer(/^Price card/)).toHaveAttribute('aria-selected', 'true')

  // A second one, by drag from the palette.
  await editor.drag(editor.block('Price card'), editor.canvas.getByText('Welcome'), {
    spot: [0.5, 0.02],
  })
  await expect(editor.canvas.getByText(COSTS)).toHaveCount(2)

  // The main, by double-click; the bar says where one is.
  await editor.doubleClick(editor.canvas.getByText(COSTS).first())
  const bar = barOf(editor)
  await expect(bar).toContainText('Main of “Price card”')
  await expect(bar).toContainText('used 2 times')
  await expect(editor.canvas.getByText(COSTS)).toHaveCount(1)

  // A text in it is exposed.
  await editor.layer(`Text, ${COSTS}`).click()
  await editor.inspector.getByRole('button', { name: 'Expose Text' }).click()
  await page.getByRole('menuitem', { name: 'Expose as prop' }).click()
  await expect(
    editor.inspector.getByRole('button', { name: 'Text: exposed as “Text”' }),
  ).toBeVisible()
  await editor.overlay.focus()
  for (let level = 0; level < 3; level++) await page.keyboard.press('Escape')
  await editor.choose('Theme', 'Dark')
  await expect(editor.inspector.getByText('all instances follow')).toBeVisible()
  await serious('a main and what it exposes, dark')
  await bar.getByRole('button', { name: 'Back to Small page' }).click()
  await expect(bar).toBeHidden()

  // One instance has a value of its own.
  await editor.pick(editor.canvas.getByText(COSTS).first())
  await editor.setProp('Text', 'Our best')
  await serious('an instance with a value of its own')
  await expect(editor.canvas.getByText(COSTS)).toHaveCount(1)
  await expect(editor.canvas.getByText('Our best')).toHaveCount(1)

  // Enter on an instance leads to the main as well.
  await editor.overlay.focus()
  await page.keyboard.press('Enter')
  await editor.layer(/^Card title/).click()
  await editor.setProp('Text', 'A better offer')
  await editor.layer(`Text, ${COSTS}`).click()
  await editor.setProp('Text', 'From 5 a month')
  await bar.getByRole('button', { name: 'Back to Small page' }).click()
  await expect(editor.canvas.getByText('A better offer')).toHaveCount(2)
  await expect(editor.canvas.getByText('From 5 a month')).toHaveCount(1)
  await expect(editor.canvas.getByText('Our best')).toHaveCount(1)

  // All of it is stored, and another browser has it.
  await editor.untilSynced()
  await page.reload()
  await expect(editor.canvas.getByText('A better offer')).toHaveCount(2)
  const other = await openElsewhere()
  await expect(other.canvas.getByText('A better offer')).toHaveCount(2)
  await expect(other.canvas.getByText('Our best')).toHaveCount(1)

  // The value goes away with the reset, and the main's shows again.
  await editor.pick(editor.canvas.getByText('Our best'))
  await editor.inspector.getByRole('button', { name: 'Reset Text' }).click()
  await expect(editor.canvas.getByText('From 5 a month')).toHaveCount(2)
  await expect(other.canvas.getByText('From 5 a month')).toHaveCount(2)

  // Another person edits the main here.
  await other.doubleClick(other.canvas.getByText('A better offer').first())
  await other.layer(/^Card title/).click()
  await other.setProp('Text', 'The last offer')
  await expect(editor.canvas.getByText('The last offer')).toHaveCount(2)
  expect(before.id).toBe('root')
})

test('making, using and detaching are steps that undo one by one, back to the page as it was', async ({
  open,
  page,
}) => {
  const editor = await open(smallPage())
  const before = await editor.exported()
  await make(editor, 'Offer', 'Price card')
  await editor.block('Price card').click()
  await expect(editor.canvas.getByText(COSTS)).toHaveCount(2)
  await editor
    .layer(/^Price card/)
    .first()
    .click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Detach instance' }).click()
  await expect(editor.layer('Offer')).toHaveCount(1)
  await expect(editor.canvas.getByText(COSTS)).toHaveCount(2)
  for (let step = 0; step < 3; step++) await editor.undo()
  await expect(editor.layer('Offer')).toBeVisible()
  await expect(editor.block('Price card')).toHaveCount(0)
  expect((await editor.exported()).root).toEqual(before.root)
  for (let step = 0; step < 2; step++) await editor.redo()
  await expect(editor.canvas.getByText(COSTS)).toHaveCount(2)
  await expect(editor.block('Price card')).toHaveCount(1)
})

test('a component never gets inside itself, and says why', async ({ open, page }) => {
  const editor = await open(smallPage())
  await make(editor, 'Offer', 'Price card')
  await make(editor, 'Offers', 'Price row')
  // Inside of the smaller one: neither itself nor what contains it.
  await editor.page.getByRole('tab', { name: 'Documents' }).click()
  await page.getByRole('list', { name: 'Components' }).getByText('Price card').click()
  await expect(barOf(editor)).toContainText('Main of “Price card”')
  await editor.page.getByRole('tab', { name: 'Insert' }).click()
  await editor.block('Price card').click()
  await expect(page.getByText('“Price card” cannot go inside itself.')).toBeVisible()
  await editor.drag(editor.block('Price row'), editor.canvas.getByText(COSTS), { release: false })
  const why = '“Price row” contains “Price card”, so it cannot go inside it.'
  await expect(page.getByText(why).first()).toBeVisible()
  await page.mouse.up()
  await expect(editor.canvas.getByText(COSTS)).toHaveCount(1)
})

test('a component that is used is deleted with its instances detached', async ({ open, page }) => {
  const editor = await open(smallPage())
  await make(editor, 'Offer', 'Price card')
  await editor.page.getByRole('tab', { name: 'Documents' }).click()
  await page.getByRole('button', { name: 'Actions for Price card' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete “Price card”?' })
  await expect(dialog).toContainText('It is used once.')
  await dialog.getByRole('button', { name: 'Detach all and delete' }).click()
  await expect(page.getByText('The component “Price card” is deleted.')).toBeVisible()
  await expect(editor.canvas.getByText(COSTS)).toHaveCount(1)
  await expect(page.getByRole('list', { name: 'Components' })).toBeHidden()
  // One step takes it back, with the instance; and so does the button of the notice.
  const redone = editor.layer(/^Price card/)
  for (const undo of [
    () => editor.undo(),
    () => page.getByRole('button', { name: 'Undo', exact: true }).last().click(),
  ]) {
    await undo()
    await expect(redone).toHaveCount(1)
    await expect(page.getByRole('list', { name: 'Components' })).toBeVisible()
    await expect(editor.canvas.getByText(COSTS)).toHaveCount(1)
    await editor.redo()
    await expect(redone).toHaveCount(0)
  }
})

test('an instance whose component is not here keeps its data and says so', async ({ open }) => {
  const tree = smallPage()
  const root = {
    ...tree.root,
    children: [
      ...(tree.root.children ?? []),
      node('stranger', 'component:elsewhere', { title: 'Kept' }),
    ],
  }
  const editor = await open({ ...tree, root })
  await expect(
    editor.canvas.getByText('This component is not in the project: component:elsewhere'),
  ).toBeVisible()
  const { root: exported } = await editor.exported()
  expect(exported.children?.at(-1)).toMatchObject({
    type: 'component:elsewhere',
    props: { title: 'Kept' },
  })
})
