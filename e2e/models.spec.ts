import { violations } from './axe'
import { expect, test } from './fixtures'
import { ModelPage } from './modelPage'

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

test('a model is made, filled, sorted, searched, taken back, and there after a reload', async ({
  page,
  editor,
}) => {
  const models = new ModelPage(page)
  await models.open()
  await page
    .getByRole('region', { name: 'Models', exact: true })
    .getByRole('button', { name: 'New model', exact: true })
    .click()
  await expect(page.getByText('No records yet')).toBeVisible()

  // Fields.
  await models.tab('Fields')
  await page.getByRole('button', { name: 'New field' }).click()
  const settings = page.getByRole('region', { name: 'Field', exact: true })
  await expect(settings.getByLabel('Name', { exact: true })).toBeFocused()
  await settings.getByLabel('Name', { exact: true }).fill('name')
  await page.keyboard.press('Enter')
  await expect(settings.getByText('Another field is called “name” already.')).toBeVisible()
  await settings.getByLabel('Name', { exact: true }).fill('size')
  await page.keyboard.press('Enter')
  await settings.getByLabel('Type').selectOption('integer')
  await settings.getByLabel('Most').fill('100')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /size Whole number ≤ 100/ })).toBeVisible()

  // Records: pasted beyond the end, with a cell that does not fit.
  await models.tab('Records')
  await page.getByRole('button', { name: 'New record' }).last().click()
  await models.cell(0, 0).click()
  await models.paste('Birch\t12\nAsh\t7\nOak\t900\nElm\t30')
  const report = page.getByRole('dialog', { name: '1 cell could not be pasted' })
  await expect(report.getByRole('row', { name: /Row 3, size 900/ })).toBeVisible()
  await report.getByRole('button', { name: 'Done' }).click()
  await expect(models.count).toHaveText('4 records')

  // One that does not fit stays in the field until it does.
  await models.cell(2, 1).click()
  await page.keyboard.type('many')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('“many” is no number (“size”).')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('55')
  await page.keyboard.press('Enter')
  await expect(models.cell(2, 1)).toHaveText('55')
  await expect(models.cell(3, 1)).toBeFocused()

  // Sorted by the header, searched, and filtered.
  await page.getByRole('columnheader', { name: 'size' }).click()
  await expect(models.column(1)).toHaveText(['7', '12', '30', '55'])
  await page.getByRole('columnheader', { name: 'size' }).click()
  await expect(models.column(1)).toHaveText(['55', '30', '12', '7'])
  await page.getByRole('columnheader', { name: 'size' }).click()
  await page.getByRole('searchbox', { name: 'Search records' }).fill('a')
  await expect(models.column(0)).toHaveText(['Ash', 'Oak'])
  await expect(models.count).toHaveText('2 of 4')
  await page.getByRole('searchbox', { name: 'Search records' }).fill('')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name: 'size' }).click()
  await page.getByLabel('How size is compared').selectOption('above')
  await page.getByLabel('What size is compared with').fill('20')
  await expect(models.column(1)).toHaveText(['55', '30'])
  await page.getByRole('button', { name: 'Remove the condition on size' }).click()

  // A step back at a time, and on again.
  await models.cell(0, 0).click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(models.cell(2, 1)).toHaveText('')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(models.count).toHaveText('1 record')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(models.count).toHaveText('4 records')

  await editor.untilSynced()
  await page.reload()
  await expect(models.column(0)).toHaveText(['Birch', 'Ash', 'Oak', 'Elm'])
})

test('a change of type is tried first, and one undo brings all back', async ({ page, editor }) => {
  void editor
  const models = new ModelPage(page)
  await models.open()
  await expect(models.cell(0, 3)).toHaveText('42')
  await models.tab('Fields')
  await page.getByRole('button', { name: 'notes', exact: true }).click()
  const settings = page.getByRole('region', { name: 'Field', exact: true })
  await settings.getByLabel('Type').selectOption('number')
  const dialog = page.getByRole('dialog', { name: '“notes” becomes number' })
  await expect(dialog.getByRole('status')).toContainText('4 of 4 records cannot convert.')
  await dialog.getByLabel('New value of Verde Foods').fill('12')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(dialog).toBeHidden()
  await models.tab('Records')
  await expect(models.cell(0, 7)).toHaveText('12')
  await expect(models.cell(2, 7)).toHaveText('')
  await page.getByRole('button', { name: 'Undo: Change the type of “notes”' }).click()
  await expect(models.cell(0, 7)).toHaveText('Wants one invoice for all branches.')
  await expect(models.cell(2, 7)).toHaveText('Pays late in winter.')
})

test('rows of CSV come in, those that are broken are told, and a new model is made of others', async ({
  page,
  editor,
}) => {
  void editor
  const models = new ModelPage(page)
  await models.open()
  await page.getByRole('button', { name: 'More of the model' }).click()
  await page.getByRole('menuitem', { name: 'Import CSV or JSON…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import into Customer' })
  await dialog
    .getByLabel('Or paste the rows')
    .fill('name,email,plan\nAda,ada@example.com,Team\n"Bob,b@example.com,Team\nCy,cy,Team\n')
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expect(
    dialog.getByRole('row', { name: /Row 3.*Its quote is never closed\./ }),
  ).toBeVisible()
  await expect(dialog.getByRole('row', { name: /Row 4, email cy/ })).toBeVisible()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download as CSV' }).click()
  expect((await download).suggestedFilename()).toBe('refused rows.csv')
  await dialog.getByRole('button', { name: 'Import 1 record' }).click()
  await expect(models.count).toHaveText('13 records')

  await page.getByRole('button', { name: 'New model from CSV or JSON…' }).click()
  const fresh = page.getByRole('dialog', { name: 'Import CSV or JSON' })
  await fresh.getByLabel('Or paste the rows').fill('[{"title": "Dune", "pages": 412}]')
  await fresh.getByRole('button', { name: 'Continue' }).click()
  await fresh.getByLabel('New model').fill('Book')
  await fresh.getByRole('button', { name: 'Import 1 record' }).click()
  await expect(models.row('Book')).toHaveAttribute('aria-current', 'page')
  await expect(models.column(0)).toHaveText(['Dune'])
})

test('the schema is written, and refused with a sentence while it is none', async ({
  page,
  editor,
}) => {
  void editor
  const models = new ModelPage(page)
  await models.open()
  await models.row('Invoice').click()
  await models.tab('JSON Schema')
  const code = page.getByRole('region', { name: 'Model', exact: true }).locator('.monaco-editor')
  await code.first().click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.evaluate(() => navigator.clipboard.writeText('{"title": "Invoice", "type": "list"}'))
  await page.keyboard.press('ControlOrMeta+v')
  await expect(
    page.getByText(/A model is an object: “type” has to be "object"/).first(),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Apply' })).toBeDisabled()
  await page.keyboard.press('ControlOrMeta+a')
  const schema = '{"title": "Bill", "type": "object", "properties": {"number": {"type": "string"}}}'
  await page.evaluate((text) => navigator.clipboard.writeText(text), schema)
  await page.keyboard.press('ControlOrMeta+v')
  await page.getByRole('button', { name: 'Apply' }).click()
  const lost = page.getByRole('dialog', { name: 'Values would be lost' })
  await expect(lost.getByText('“amount” goes, with its value in 24 records.')).toBeVisible()
  await lost.getByRole('button', { name: 'Apply' }).click()
  await expect(models.row('Bill')).toBeVisible()
  await models.tab('Records')
  await expect(models.cell(0, 0)).toHaveText('TW-1041')
  await page.getByRole('button', { name: /^Undo:/ }).click()
  await expect(models.row('Invoice')).toBeVisible()
  await expect(models.cell(0, 2)).toHaveText('302.5')
})

test('a form for a model is ordinary nodes of the page, in one step', async ({ page, editor }) => {
  void editor
  const models = new ModelPage(page)
  await models.open()
  await page.getByRole('button', { name: 'Add to page' }).click()
  await page.getByRole('menuitem', { name: 'Form' }).click()
  const layers = page.getByRole('tree', { name: 'Layers' })
  await expect(layers.getByRole('treeitem', { name: /^Customer form/ })).toBeVisible()
  await page.getByRole('button', { name: /^Undo: Insert “Customer form”/ }).click()
  await expect(layers.getByRole('treeitem', { name: /^Customer form/ })).toHaveCount(0)

  // From the command menu, with fewer fields.
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByPlaceholder(/Search commands/).fill('table or detail')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Insert for a model' })
  await dialog.getByRole('radio', { name: 'Table' }).click()
  await dialog.getByLabel('notes').uncheck()
  await dialog.getByRole('button', { name: 'Insert' }).click()
  await expect(layers.getByRole('treeitem', { name: /^Customer table/ })).toBeVisible()
})

test('records are edited by keyboard alone, and the area has no faults for axe', async ({
  page,
  editor,
}) => {
  void editor
  const models = new ModelPage(page)
  await models.open()
  await expect(models.cell(0, 0)).toBeVisible()
  expect(await violations(page)).toEqual([])

  await models.row('Customer').focus()
  await page.keyboard.press('F6')
  for (let at = 0; at < 20; at += 1) {
    if (await models.cell(0, 0).evaluate((cell) => cell === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(models.cell(0, 0)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.type('bus')
  await page.keyboard.press('Enter')
  await expect(models.cell(1, 2)).toHaveText('Business')
  await expect(models.cell(2, 2)).toBeFocused()
  await page.keyboard.type('xy')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('alert')).toHaveText('“xy” is none of the options (“plan”).')
  await page.keyboard.press('Escape')
  await expect(models.cell(2, 2)).toHaveText('Team')
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(models.said).toHaveText('2 × 1 cells selected.')
  await page.keyboard.press('Shift+Space')
  await expect(page.getByText('2 chosen')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(models.said).toHaveText('name: 196 pixels wide.')
  await page.keyboard.press('Enter')
  await expect(models.column(0).first()).toHaveText('Atlas Maps')

  for (const tab of ['Fields', 'JSON Schema', 'TypeScript']) {
    await models.tab(tab)
    expect(await violations(page)).toEqual([])
  }
})
