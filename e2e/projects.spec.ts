import { smallPage } from './documents'
import type { EditorPage } from './editorPage'
import { expect, test } from './fixtures'

const projectButton = (editor: EditorPage) =>
  editor.page.getByRole('button', { name: /^Project: / })

test('a project is made, filled, renamed, copied, switched and deleted', async ({ open, page }) => {
  const editor = await open(smallPage())
  await editor.choose(/^Project:/, 'New project…')
  await page.getByRole('dialog').getByLabel('Name').fill('Second house')
  await page.keyboard.press('Enter')
  await expect(projectButton(editor)).toHaveText('Second house')
  await expect(page.getByText('This project is empty')).toBeVisible()
  await page.getByRole('button', { name: 'New document' }).last().click()
  await expect(page.getByText('This page is empty')).toBeVisible()
  await editor.block('Heading').click()
  await expect(editor.canvas.getByRole('heading')).toBeVisible()
  await editor.untilSynced()

  await editor.choose(/^Project:/, 'Rename project…')
  await page.getByRole('dialog').getByLabel('Name').fill('Garden house')
  await page.keyboard.press('Enter')
  await expect(projectButton(editor)).toHaveText('Garden house')

  await editor.choose(/^Project:/, 'Duplicate project')
  await expect(projectButton(editor)).toHaveText('Garden house copy')
  await expect(editor.canvas.getByRole('heading')).toBeVisible()

  await editor.choose(/^Project:/, 'Delete project…')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(projectButton(editor)).toHaveText('Garden house copy')
  await editor.choose(/^Project:/, 'Delete project…')
  await page.getByRole('button', { name: 'Delete project' }).click()
  await expect(projectButton(editor)).not.toHaveText('Garden house copy')

  await editor.choose(/^Project:/, 'My project')
  await expect(editor.canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await page.reload()
  await expect(projectButton(editor)).toHaveText('My project')
  await expect(editor.canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await editor.choose(/^Project:/, 'Garden house')
  await expect(editor.canvas.getByRole('heading', { name: 'Heading' })).toBeVisible()
})

test('a project of one browser opens in another with its documents', async ({
  open,
  page,
  openElsewhere,
}) => {
  const editor = await open(smallPage())
  await editor.choose(/^Project:/, 'Duplicate project')
  await expect(projectButton(editor)).toHaveText('My project copy')
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'Only in the copy')
  await editor.untilSynced()
  await expect(page.getByRole('alert')).toBeHidden()

  const other = await openElsewhere()
  await other.untilSynced()
  await other.choose(/^Project:/, 'My project copy')
  await other.page.getByRole('tab', { name: 'Documents' }).click()
  await other.palette.getByRole('button', { name: 'Small page', exact: true }).click()
  await expect(other.canvas.getByRole('heading', { name: 'Only in the copy' })).toBeVisible()
  await other.choose(/^Project:/, 'My project')
  await expect(projectButton(other)).toHaveText('My project')
  await expect(other.canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
})

test('what a document exports is what the REST API gives', async ({
  open,
  page,
  context,
  server,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const editor = await open(smallPage())
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Level', '4')
  await editor.untilSynced()
  const exported = await editor.exported()
  expect(exported.root.children?.[0]?.children?.[0]?.props).toEqual({ text: 'Welcome', level: 4 })
  expect(await server.tree('page')).toMatchObject({ ...exported })
  await editor.choose('Export', 'Copy document as JSON')
  await expect(page.getByText('The document is on the clipboard as JSON.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(JSON.parse(copied)).toEqual(exported)
})
