import type { EditorPage } from './editorPage'
import { expect, test } from './fixtures'

test.beforeEach(async ({ server, problems }) => {
  // What a browser that is cut off leaves on the console.
  problems.expect(/Failed to load resource|ERR_CONNECTION|ERR_INTERNET/)
  // Nobody counts as being at it together: whoever comes late meets a conflict.
  await server.kill()
  await server.start({ LIVE_SECONDS: '0' })
})

/** Types a value into the cell of a token in the light mode. */
async function setToken({ page }: EditorPage, name: string, value: string): Promise<void> {
  const row = page.getByRole('grid', { name: 'Tokens' }).locator(`[data-token="${name}"]`)
  await row.locator('[data-mode="light"]').dblclick()
  await page.getByRole('textbox', { name: `${name} in Light`, exact: true }).fill(value)
  await page.keyboard.press('Enter')
}

function tokenCell({ page }: EditorPage, name: string) {
  const row = page.getByRole('grid', { name: 'Tokens' }).locator(`[data-token="${name}"]`)
  return row.locator('[data-mode="light"]')
}

/** The cell of a record of the sample's customers, by what stands in it. */
function cell({ page }: EditorPage, text: string) {
  return page.getByRole('gridcell', { name: text, exact: true })
}

/** Types over a cell of the grid. */
async function setCell(editor: EditorPage, from: string, to: string): Promise<void> {
  await cell(editor, from).click()
  await editor.page.keyboard.type(to)
  await editor.page.keyboard.press('Enter')
  await expect(cell(editor, to)).toBeVisible()
}

async function openSync(editor: EditorPage) {
  await editor.status.getByRole('button').click()
  const dialog = editor.page.getByRole('dialog', { name: 'Sync' })
  await expect(dialog).toBeVisible()
  return dialog
}

test('two people change tokens of one theme: each other’s stay, and the same one is a conflict', async ({
  editor,
  openElsewhere,
  context,
  page,
}) => {
  await editor.untilSynced()
  const other = await openElsewhere()
  await other.untilSynced()
  for (const one of [editor, other]) await one.page.keyboard.press('Alt+4')
  await context.setOffline(true)
  await setToken(editor, 'card', 'oklch(0.9 0.05 200)')
  await setToken(editor, 'primary', 'oklch(0.5 0.2 20)')
  await setToken(other, 'foreground', 'oklch(0.6 0.1 90)')
  await setToken(other, 'primary', 'oklch(0.5 0.2 150)')
  await other.untilSynced()
  await context.setOffline(false)
  await expect(editor.status).toHaveText('Saved here · 1 conflict to decide', { timeout: 30_000 })
  await expect(tokenCell(editor, 'foreground')).toContainText('oklch(0.6 0.1 90)')
  await expect(tokenCell(other, 'card')).toContainText('oklch(0.9 0.05 200)')

  const dialog = await openSync(editor)
  const card = dialog.getByRole('listitem', { name: /^Token “primary” of Theme/ })
  await expect(card.getByText('oklch(0.5 0.2 150)').first()).toBeVisible()
  await card.getByRole('button', { name: 'Use mine' }).click()
  await expect(dialog.getByText('All conflicts are decided')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tokenCell(other, 'primary')).toContainText('oklch(0.5 0.2 20)')
})

test('two people change two cells of one record, and one cell each in their own way', async ({
  editor,
  openElsewhere,
  context,
}) => {
  await editor.untilSynced()
  const other = await openElsewhere()
  await other.untilSynced()
  for (const one of [editor, other]) {
    await one.page.keyboard.press('Alt+5')
    await expect(cell(one, 'Verde Foods')).toBeVisible()
  }
  await context.setOffline(true)
  await setCell(editor, 'https://verde.example', 'https://green.example')
  await setCell(editor, 'Lumen Studios', 'Lumen')
  await setCell(other, 'billing@verde.example', 'bills@verde.example')
  await setCell(other, 'Lumen Studios', 'Lumen Film')
  await other.untilSynced()
  await context.setOffline(false)
  await expect(editor.status).toHaveText('Saved here · 1 conflict to decide', { timeout: 30_000 })
  await expect(cell(editor, 'bills@verde.example')).toBeVisible()
  await expect(cell(other, 'https://green.example')).toBeVisible()

  const dialog = await openSync(editor)
  const card = dialog.getByRole('listitem', { name: 'Name of Record “Lumen Film”' })
  await card.getByRole('button', { name: 'Keep theirs' }).click()
  await expect(dialog.getByText('All conflicts are decided')).toBeVisible()
  await expect(cell(editor, 'Lumen Film')).toBeVisible()
})

test('records that come while nobody looks at their model are there when somebody does', async ({
  editor,
  openElsewhere,
  page,
}) => {
  await editor.untilSynced()
  const other = await openElsewhere()
  await other.untilSynced()
  await other.page.keyboard.press('Alt+5')
  await setCell(other, 'Verde Foods', 'Verde Farms')
  await other.untilSynced()
  await editor.untilSynced()
  await page.reload()
  await editor.untilSynced()
  await page.keyboard.press('Alt+5')
  await expect(cell(editor, 'Verde Farms')).toBeVisible()
  await expect(cell(editor, 'Lumen Studios')).toBeVisible()
})
