import { violations } from './axe'
import { smallPage } from './documents'
import { expect, test } from './fixtures'
import { countWrites, ThemePage } from './themePage'

test('a colour is dragged: nothing is stored until it ends, and it is one step', async ({
  open,
  page,
}) => {
  const written = await countWrites(page)
  await open(smallPage())
  const themes = new ThemePage(page)
  await themes.open()
  await themes.select('primary')
  const before = await themes.typed.inputValue()
  const slider = themes.inspector.getByRole('slider', { name: 'Hue' })
  const box = await slider.boundingBox()
  if (!box) throw new Error('The slider is not in sight.')
  const drag = async () => {
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2)
    await page.mouse.down()
    for (let at = 30; at <= 60; at += 2) {
      await page.mouse.move(box.x + (box.width * at) / 100, box.y + box.height / 2)
    }
  }
  const stored = await written()
  await drag()
  await expect(themes.typed).not.toHaveValue(before)
  const dragged = await themes.typed.inputValue()
  expect(await written()).toBe(stored)
  await expect(themes.history.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
  await page.mouse.up()
  await expect(themes.history.getByRole('button', { name: 'Undo: Change “primary”' })).toBeEnabled()
  await expect.poll(written).toBeGreaterThan(stored)
  await expect(themes.cell('primary')).toContainText(dragged)

  await test.step('Escape gives back what was there', async () => {
    await drag()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(themes.typed).toHaveValue(dragged)
  })

  await test.step('one undo takes the whole drag back', async () => {
    await page.keyboard.press('ControlOrMeta+z')
    await expect(themes.typed).toHaveValue(before)
    await expect(themes.history.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect(themes.typed).toHaveValue(dragged)
  })

  await test.step('a reload keeps it', async () => {
    await page.reload()
    await expect(themes.table).toBeVisible()
    await themes.select('primary')
    await expect(themes.typed).toHaveValue(dragged)
  })
})

test('what is no value is refused in its place, and so is a circle', async ({ open, page }) => {
  await open(smallPage())
  const themes = new ThemePage(page)
  await themes.open()
  await themes.add('sea', 'oklch(0.6 0.1 220)')
  await themes.add('tide', '{sea}')
  await page.getByRole('searchbox', { name: 'Search tokens' }).fill('sea')
  await themes.type('sea', '{tide}')
  await expect(page.getByRole('alert')).toHaveText('That would go round: sea → tide → sea.')
  await themes.cell('sea').getByRole('textbox').fill('url(https://x.test/a)')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('“url(” may not stand in a value of a theme.')
  await page.keyboard.press('Escape')
  await expect(themes.cell('sea')).toContainText('oklch(0.6 0.1 220)')

  await themes.select('sea')
  await themes.typed.fill('bluish')
  await expect(themes.inspector.getByText('is not a colour', { exact: false })).toBeVisible()
  await themes.typed.press('Escape')
  await expect(themes.typed).toHaveValue('oklch(0.6 0.1 220)')
})

test('a token that is used is renamed and deleted', async ({ open, page }) => {
  await open(smallPage())
  const themes = new ThemePage(page)
  await themes.open()
  await themes.add('sea', 'oklch(0.6 0.1 220)')
  await themes.add('tide', '{sea}')
  await page.getByRole('searchbox', { name: 'Search tokens' }).fill('')
  await themes.row('sea').locator('[data-column="0"]').dblclick()
  await themes.row('sea').getByRole('textbox').fill('ocean')
  await page.keyboard.press('Enter')
  await expect(themes.cell('tide')).toContainText('→ ocean')
  await expect(themes.history.getByRole('button', { name: 'Undo: Rename “sea”' })).toBeEnabled()

  await themes.row('ocean').locator('[data-column="0"]').click()
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog', { name: 'Delete “ocean”?' })
  await expect(dialog).toContainText('1 token stands for it')
  await expect(dialog).toContainText('tide')
  await expect(dialog).toContainText('No node of a document names it.')
  await dialog.getByRole('button', { name: 'Delete token' }).click()
  await expect(themes.cell('tide')).toContainText('oklch(0.6 0.1 220)')
  await expect(themes.row('ocean')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(themes.cell('tide')).toContainText('→ ocean')
})

test('a token that nodes name keeps its old name beside the new one', async ({ open, page }) => {
  const document = smallPage()
  const children = [
    { id: 'sea', type: 'Text', props: { text: 'By the sea' }, styles: { color: 'var(--sea)' } },
  ]
  await open({ ...document, root: { ...document.root, children } })
  const themes = new ThemePage(page)
  await themes.open()
  await themes.add('sea', 'oklch(0.6 0.1 220)')
  await page.getByRole('searchbox', { name: 'Search tokens' }).fill('')
  await themes.row('sea').locator('[data-column="0"]').dblclick()
  await themes.row('sea').getByRole('textbox').fill('ocean')
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('1 node names “sea”: it stays, as another name for “ocean”.'),
  ).toBeVisible()
  await expect(themes.cell('ocean')).toContainText('oklch(0.6 0.1 220)')
  await expect(themes.cell('sea')).toContainText('→ ocean')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(themes.row('ocean')).toHaveCount(0)
  await expect(themes.cell('sea')).toContainText('oklch(0.6 0.1 220)')
})

test('themes come in and go out, and what is hostile is named', async ({ open, page }) => {
  await open(smallPage())
  const themes = new ThemePage(page)
  await themes.open()
  await test.step('hostile CSS is left out by name', async () => {
    const dialog = await themes.read(
      ':root { --good: #0af; --bad: url(https://x.test/a); --worse: red; } body { color: red }' +
        ' @import "x.css"; .dark { --good: #012 }',
    )
    await expect(dialog.getByRole('status')).toContainText('CSS variables: 2 tokens, 3 left out')
    const left = dialog.getByRole('list', { name: 'Left out' })
    await expect(left).toContainText('bad')
    await expect(left).toContainText('@import')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  })
  await test.step('a text of no format is refused', async () => {
    const dialog = await themes.read('{"hello": 1}')
    await expect(dialog.getByRole('alert')).toContainText('no theme that Espalier knows')
    await page.keyboard.press('Escape')
  })
  await test.step('an own file comes back as it was', async () => {
    await themes.import(':root { --primary: #06c; --radius: 2px } .dark { --primary: #6cf }')
    await expect(themes.list.getByText('Imported theme')).toBeVisible()
    await page.getByRole('button', { name: 'More for Imported theme' }).click()
    await page.getByRole('menuitem', { name: 'Export…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export “Imported theme”' })
    await dialog.getByRole('radio', { name: 'Espalier' }).click()
    const file = dialog.getByLabel('The file')
    await expect(file).toContainText('espalier-theme')
    const text = await file.innerText()
    await page.keyboard.press('Escape')
    await themes.import(text)
    await expect(themes.list.getByText('Imported theme 2')).toBeVisible()
    await themes.select('primary')
    await expect(themes.cell('primary', 'dark')).toContainText('#6cf')
  })
})

test('a theme of 10,000 tokens is read and shown', async ({ open, page }) => {
  await open(smallPage())
  const themes = new ThemePage(page)
  await themes.open()
  const lines = Array.from(
    { length: 10_000 },
    (_, at) => `--step-${at}: oklch(0.5 0.1 ${at % 360});`,
  )
  await page.getByRole('button', { name: 'Import a theme…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a theme' })
  await dialog.getByLabel('File of a theme').setInputFiles({
    name: 'large.css',
    mimeType: 'text/css',
    buffer: Buffer.from(`:root{${lines.join('')}}`),
  })
  await expect(dialog.getByRole('status')).toContainText('10,000 tokens')
  await dialog.getByRole('button', { name: 'Import 10,000 tokens' }).click()
  await expect(themes.list.getByText('large')).toBeVisible()
  await themes.select('step-9999')
  await page.getByRole('searchbox', { name: 'Search tokens' }).fill('step')
  await expect(themes.row('step-0')).toBeVisible()
  expect(await themes.table.getByRole('row').count()).toBeLessThan(80)
})

test('all of it goes by keyboard, and axe finds nothing serious', async ({ open, page }) => {
  await open(smallPage())
  const themes = new ThemePage(page)
  await themes.open()
  await expect(page.getByRole('region', { name: 'Themes' })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search tokens' }).focus()
  await page.keyboard.type('card')
  await themes.row('card').locator('[data-column="0"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.type('oklch(0.9 0.05 100)')
  await page.keyboard.press('Enter')
  await expect(themes.cell('card')).toContainText('oklch(0.9 0.05 100)')
  await expect(themes.cell('card')).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(themes.cell('card')).not.toContainText('oklch(0.9 0.05 100)')
  await page.keyboard.press('F6')
  await expect(themes.inspector.locator(':focus')).toHaveCount(1)
  const hue = themes.inspector.getByRole('slider', { name: 'Lightness' })
  await hue.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(themes.history.getByRole('button', { name: 'Undo: Change “card”' })).toBeEnabled()
  await page.keyboard.press('F2')
  expect.soft(await violations(page), 'a token').toEqual([])
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
  await page.keyboard.type('Ramp from')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ramp from a colour' })
  await expect(dialog).toBeVisible()
  expect.soft(await violations(page), 'a dialog').toEqual([])
  await page.keyboard.type('moss')
  await dialog.getByRole('button', { name: 'Add 11 colours' }).press('Enter')
  await expect(themes.history.getByRole('button', { name: 'Undo: New ramp “moss”' })).toBeEnabled()
})

test('a document names another theme', async ({ open, page }) => {
  const editor = await open(smallPage())
  const themes = new ThemePage(page)
  await themes.open()
  await themes.import(':root { --background: rgb(10, 20, 30) }')
  await page.keyboard.press('Alt+1')
  await editor.inspector.getByLabel('Theme', { exact: true }).selectOption('Imported theme')
  const background = () =>
    page
      .frameLocator('iframe[title="Canvas"]')
      .locator('html')
      .evaluate((root) => getComputedStyle(root).getPropertyValue('--background').trim())
  await expect.poll(background).toMatch(/rgb\(10,? ?20,? ?30\)/)
  await editor.history.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(background).not.toMatch(/rgb\(10,? ?20,? ?30\)/)
})
