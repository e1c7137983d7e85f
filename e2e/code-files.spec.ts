import { readFile } from 'node:fs/promises'
import { violations } from './axe'
import { expect, test } from './fixtures'
import type { EditorPage } from './editorPage'

/** A red rectangle of 64 by 40 px. */
const LOGO =
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAoCAIAAADBrGu+AAAAPUlEQVR42u3PQQkAAAgEsItjCLObzQw+hcEKLNP1WgQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQELhaNKlSmZz62eQAAAABJRU5ErkJggg=='

const text = (name: string, content: string) => ({
  name,
  base64: Buffer.from(content).toString('base64'),
})

async function withFiles(editor: EditorPage): Promise<void> {
  await editor.untilSynced()
  await editor.goToCode()
  await editor.dropFiles(editor.explorer, [
    text('format.ts', 'export const format = (price: number) => `${price} €`\n'),
    text('page.ts', "import { format } from './format'\nexport const title = format(9)\n"),
    text('notes.md', '# Notes\n'),
    { name: 'logo.png', base64: LOGO },
    { name: 'font.woff2', base64: Buffer.from('wOF2\0\0').toString('base64') },
  ])
  await expect(editor.codeRow('notes.md')).toBeVisible()
}

test('files are made, renamed with their imports, deleted, and all that is taken back', async ({
  editor,
  page,
}) => {
  await withFiles(editor)

  await editor.codeRow('notes.md').click()
  await page.getByRole('button', { name: 'New…', exact: true }).click()
  await page.getByRole('menuitem', { name: 'New file…' }).click()
  const name = page.getByRole('textbox', { name: 'New file' })
  await name.fill('notes.md')
  await expect(editor.explorer.getByRole('alert')).toHaveText(
    '“notes.md” is there already. Enter another name.',
  )
  await name.fill('plan.md')
  await name.press('Enter')
  await expect(editor.codeTab('plan.md')).toHaveAttribute('aria-selected', 'true')
  // What is new is there to be written.
  await expect(editor.codeField).toBeFocused()
  await page.keyboard.type('Milk')
  await expect(editor.code).toContainText('Milk')
  await page.getByRole('button', { name: 'New…', exact: true }).click()
  await page.getByRole('menuitem', { name: 'New component…' }).click()
  await page.keyboard.type('Price')
  await page.keyboard.press('Enter')
  await expect(editor.codeTab('Price')).toHaveAttribute('aria-selected', 'true')
  await expect(editor.codeField).toBeFocused()

  await editor.codeRow('format.ts').click()
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'New name of format.ts' }).fill('money.ts')
  await page.keyboard.press('Enter')
  await expect(editor.codeTab('money.ts')).toBeVisible()
  await editor.codeRow('page.ts').click()
  await expect(editor.code).toContainText("import { format } from './money'")

  await editor.codeRow('money.ts').focus()
  await editor.undo()
  await expect(editor.codeRow('format.ts')).toBeVisible()
  await expect(editor.code).toContainText("import { format } from './format'")

  await editor.codeRow('notes.md').click()
  await editor.codeRow('page.ts').click({ modifiers: ['ControlOrMeta'] })
  await page.keyboard.press('Delete')
  await expect(editor.codeRow('notes.md')).toHaveCount(0)
  await expect(editor.codeTab('notes.md')).toHaveCount(0)
  const notice = page.getByRole('region', { name: 'Notices' })
  await notice.getByText('Deleted 2 things.').waitFor()
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(editor.codeRow('notes.md')).toBeVisible()
  await expect(editor.codeRow('page.ts')).toBeVisible()
})

test('folders are made by keyboard, files moved into them and dragged out again', async ({
  editor,
  page,
}) => {
  await withFiles(editor)
  await page.getByRole('button', { name: 'New…', exact: true }).click()
  await page.getByRole('menuitem', { name: 'New folder…' }).click()
  await page.getByRole('textbox', { name: 'New folder' }).fill('lib')
  await page.keyboard.press('Enter')
  await expect(editor.codeRow('lib, folder')).toBeVisible()

  await editor.codeRow('format.ts').click()
  await page.keyboard.press('ControlOrMeta+x')
  await editor.codeRow('lib, folder').click()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(editor.codeRow('format.ts')).toHaveAttribute('aria-level', '3')
  await editor.codeRow('page.ts').click()
  await expect(editor.code).toContainText("from './lib/format'")

  await editor.codeRow('notes.md').dragTo(editor.codeRow('lib, folder'))
  await expect(editor.codeRow('notes.md')).toHaveAttribute('aria-level', '3')
  await editor.codeRow('notes.md').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Move to…' }).click()
  await page.getByRole('combobox', { name: 'Find a folder' }).fill('top')
  await expect(page.getByText('No folder is called so.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Find a folder' }).fill('')
  await page.keyboard.press('Enter')
  await expect(editor.codeRow('notes.md')).toHaveAttribute('aria-level', '2')
})

test('dropped files are uploaded, images shown, and other files not opened as text', async ({
  editor,
  page,
}) => {
  await withFiles(editor)
  await editor.codeRow('logo.png').click()
  const image = page.getByRole('img', { name: 'logo.png' })
  await expect(image).toBeVisible()
  await expect(page.getByText('64 × 40 px · 118 bytes')).toBeVisible()
  await expect(editor.code).toHaveCount(0)

  await editor.codeRow('font.woff2').click()
  await expect(page.getByText('There is no preview of such a file')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  expect((await download).suggestedFilename()).toBe('font.woff2')
  await editor.codeRow('logo.png').click({ modifiers: ['ControlOrMeta'] })
  const archive = page.waitForEvent('download')
  await editor.codeRow('logo.png').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Download as ZIP' }).click()
  const packed = await readFile(await (await archive).path())
  expect(packed.toString('latin1')).toMatch(/^PK.*logo\.png.*font\.woff2.*logo\.png.*font\.woff2/s)

  await editor.dropFiles(editor.explorer, [text('notes.md', '# Newer\n')])
  const dialog = page.getByRole('dialog', { name: 'This file is there already' })
  await dialog.getByRole('button', { name: 'Replace' }).click()
  await expect(editor.code).toContainText('# Newer')
  await editor.dropFiles(editor.codeRow('notes.md'), [text('notes.md', '# Third\n')])
  await dialog.getByRole('button', { name: 'Keep both' }).click()
  await expect(editor.codeTab('notes copy.md')).toHaveAttribute('aria-selected', 'true')
  // Documents are what the canvas takes; among code nothing is opened as one.
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('tabs are there again after a reload, and close in all ways', async ({ editor, page }) => {
  await withFiles(editor)
  for (const name of ['format.ts', 'page.ts', 'notes.md']) await editor.codeRow(name).dblclick()
  await editor.codeTab('page.ts').click()
  await editor.untilSynced()
  await page.reload()
  await expect(editor.codeTab('page.ts')).toHaveAttribute('aria-selected', 'true')
  await expect(editor.codeTab(/./)).toHaveCount(3)
  await expect(editor.code).toContainText('export const title')

  await editor.codeTab('page.ts').click({ button: 'middle' })
  await expect(editor.codeTab('notes.md')).toHaveAttribute('aria-selected', 'true')
  await editor.codeTab('notes.md').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(editor.codeTab('format.ts')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(editor.codeTab(/./)).toHaveCount(1)
  await editor.codeTab('notes.md').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Close all' }).click()
  await expect(page.getByText('No text is open')).toBeVisible()
})

test('a text is gone to by letters of its path, and to a line of it', async ({ editor, page }) => {
  await withFiles(editor)
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('ControlOrMeta+p')
  await page.getByRole('combobox', { name: 'Go to file' }).fill('pge:2')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('page.ts')
  await page.keyboard.press('Enter')
  await expect(editor.codeTab('page.ts')).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('.monaco-editor.focused')).toBeVisible()
  await page.keyboard.type('// here\n')
  await expect(editor.code).toContainText("from './format'// here")
})

test('all files are searched, also with an expression that never ends', async ({
  editor,
  page,
}) => {
  await withFiles(editor)
  await page.keyboard.press('ControlOrMeta+Shift+f')
  const field = page.getByRole('textbox', { name: 'Find in all files' })
  await expect(field).toBeFocused()
  await field.fill('format')
  const results = page.getByRole('tree', { name: 'Results' })
  await expect(page.getByText('4 matches in 2 texts.')).toBeVisible()
  await field.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(editor.codeTab('format.ts')).toHaveAttribute('aria-selected', 'true')
  await expect(results.getByRole('treeitem', { name: 'page.ts, 3 matches' })).toBeVisible()

  // Replaced in all texts at once, around what is typed and not stored yet; one step takes it back.
  await expect(page.locator('.monaco-editor.focused')).toBeVisible()
  await page.keyboard.type('/**/')
  await page.keyboard.press('ControlOrMeta+Shift+h')
  await page.getByRole('button', { name: 'Regular expression' }).click()
  await field.fill('(for)(mat)')
  const by = page.getByRole('textbox', { name: 'Replace with' })
  await by.fill('$2$1')
  await expect(results.getByText('matfor')).toHaveCount(4)
  await by.press('ControlOrMeta+Alt+Enter')
  await expect(page.getByText('Nothing was found.')).toBeVisible()
  await expect(editor.code).toContainText('/**/matfor = (price')
  const notice = page.getByRole('region', { name: 'Notices' })
  await notice.getByText('Replaced 4 matches in 2 texts.').waitFor()
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(editor.code).toContainText('/**/format = (price')
  await results
    .getByRole('treeitem', { name: /^Line 1: import/ })
    .first()
    .press('ControlOrMeta+Shift+1')
  await expect(results.getByRole('treeitem', { name: 'page.ts, 2 matches' })).toBeVisible()
  await expect(results.getByRole('treeitem', { name: /^Line 1: …atfor/ })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(results.getByRole('treeitem', { name: 'page.ts, 3 matches' })).toBeVisible()

  await page.getByRole('button', { name: 'Hide replace' }).click()
  await field.fill('(')
  await expect(page.getByText('This is no regular expression: unterminated group.')).toBeVisible()
  await page.getByRole('tab', { name: 'Explorer' }).click()
  await editor.dropFiles(editor.explorer, [text('long.txt', `${'a'.repeat(5000)}!\n`)])
  await page.keyboard.press('ControlOrMeta+Shift+f')
  await field.fill('(a+)+$')
  await expect(page.getByText('This expression takes too long.')).toBeVisible({ timeout: 10_000 })
  await field.fill('Note.')
  await expect(page.getByText('1 match in 1 text.')).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`the code area is accessible in the ${scheme} scheme`, async ({ editor, page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await editor.untilSynced()
    await editor.goToCode()
    expect(await violations(page)).toEqual([])
    await withFiles(editor)
    await editor.codeRow('format.ts').click()
    await editor.codeRow('page.ts').click()
    await expect(editor.code).toBeVisible()
    await page.getByRole('button', { name: 'Show problems' }).click()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('ControlOrMeta+Shift+f')
    await page.getByRole('textbox', { name: 'Find in all files' }).fill('format')
    await expect(page.getByText('4 matches in 2 texts.')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('ControlOrMeta+p')
    await page.getByRole('combobox', { name: 'Go to file' }).fill('fo')
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}
