import type { Locator, Page } from '@playwright/test'
import { violations } from './axe'
import { CodeArea, putFiles, storedText } from './codeEditor'
import { smallPage } from './documents'
import { expect, test } from './fixtures'
import { FlaskServer } from './server'

/** Opens the settings by keyboard. */
async function openSettings(page: Page): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+,')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await expect(dialog).toBeVisible()
  return dialog
}

async function goTo(dialog: Locator, section: string): Promise<void> {
  await dialog.getByRole('navigation').getByRole('button', { name: section }).click()
}

test('opens by keyboard and from the menu of the project, and is searched across sections', async ({
  open,
  page,
}) => {
  await open(smallPage())
  const dialog = await openSettings(page)
  const search = dialog.getByRole('searchbox', { name: 'Search settings' })
  await expect(search).toBeFocused()
  await search.fill('sync')
  await expect(dialog.getByRole('group', { name: 'Auto-sync' })).toBeVisible()
  await expect(dialog.getByRole('group', { name: 'Sync interval' })).toBeVisible()
  await expect(dialog.getByRole('group', { name: 'Motion' })).toBeHidden()
  await expect(dialog.locator('mark').first()).toHaveText(/sync/i)
  await search.fill('vestibular')
  await expect(dialog.getByRole('group', { name: 'Motion' })).toContainText('This device')
  await search.fill('quaternion')
  await expect(dialog.getByText('No setting matches “quaternion”')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: /^Project:/ }).click()
  await page.getByRole('menuitem', { name: 'Settings…' }).click()
  await expect(dialog).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('an interval is refused below a second, and a good one survives a reload', async ({
  open,
  page,
}) => {
  await open(smallPage())
  let dialog = await openSettings(page)
  await goTo(dialog, 'Saving and sync')
  let row = dialog.getByRole('group', { name: 'Sync interval' })
  let field = row.getByRole('textbox')
  await expect(field).toHaveValue('30')
  await field.fill('0.2')
  await field.press('Enter')
  await expect(row.getByText('The shortest interval is 1 second')).toBeVisible()
  await field.fill('2')
  await row.getByRole('combobox', { name: 'Unit of the interval' }).selectOption('minutes')
  await expect(row.getByText('The shortest interval')).toBeHidden()
  await expect(row.getByRole('button', { name: 'Reset Sync interval' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('contentinfo').getByRole('status')).toHaveText('Synced')

  await page.reload()
  await expect(page.getByRole('contentinfo').getByRole('status')).toHaveText('Synced')
  dialog = await openSettings(page)
  await goTo(dialog, 'Saving and sync')
  row = dialog.getByRole('group', { name: 'Sync interval' })
  field = row.getByRole('textbox')
  await expect(field).toHaveValue('2')
  await expect(row.getByRole('combobox')).toHaveValue('min')
  await row.getByRole('button', { name: 'Reset Sync interval' }).click()
  await expect(field).toHaveValue('30')
  await expect(field).toBeFocused()
})

test('theme and motion of the editor change at once and survive a reload', async ({
  open,
  page,
}) => {
  const editor = await open(smallPage())
  const root = page.locator('html')
  const dialog = await openSettings(page)
  await goTo(dialog, 'Appearance')
  await dialog.getByRole('radio', { name: 'Dark' }).click()
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await dialog.getByRole('radio', { name: 'Reduced' }).click()
  await expect(root).toHaveAttribute('data-motion', 'reduce')
  const duration = () =>
    dialog.evaluate((element) => getComputedStyle(element).transitionDuration.split(',')[0])
  expect(await duration()).toBe('0.001s')
  await page.reload()
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await expect(root).toHaveAttribute('data-motion', 'reduce')

  await editor.untilSynced() // its keys are heard
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSettings(page)
  await goTo(dialog, 'Appearance')
  await dialog.getByRole('radio', { name: 'Full' }).click()
  await expect(root).toHaveAttribute('data-motion', 'full')
  expect(await duration()).toBe('0.12s')
  await dialog.getByRole('button', { name: 'Reset Motion to the default' }).click()
  await expect(root).toHaveAttribute('data-motion', 'reduce')
})

test('a remapped key works and shows, conflicts are named and swapped, reserved keys refused', async ({
  open,
  page,
}) => {
  const editor = await open(smallPage())
  const dialog = await openSettings(page)
  await goTo(dialog, 'Keyboard')
  const keysOf = (name: string) =>
    dialog.getByRole('button', { name: `Change the keys of ${name}`, exact: true })
  await keysOf('Duplicate').click()
  await page.keyboard.press('Control+l')
  await expect(dialog.getByText('goes to the address bar in the browser')).toBeVisible()
  await keysOf('Duplicate').click()
  await page.keyboard.press('Control+k')
  await expect(dialog.getByText('“Commands” has these keys.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Leave as it is' }).click()
  await keysOf('Duplicate').click()
  await page.keyboard.press('Alt+u')
  await expect(keysOf('Duplicate')).toHaveText(/Alt.*U/)
  await keysOf('Preview').click()
  await page.keyboard.press('Control+g')
  await dialog.getByRole('button', { name: 'Swap' }).click()
  await expect(keysOf('Preview')).toHaveText(/Ctrl.*G/)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await page.reload()
  await editor.untilSynced()
  await editor.layer('Offer').click()
  await page.keyboard.press('Alt+u')
  await expect(editor.canvas.getByText('What it costs')).toHaveCount(2)
  await page.keyboard.press('Control+d')
  await page.keyboard.press('p')
  await expect(editor.canvas.getByText('What it costs')).toHaveCount(2)
  await editor.layer('Heading, Welcome').click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: /^Duplicate/ })).toHaveText(/Alt.*U/)
  await page.keyboard.press('Escape')

  await openSettings(page)
  await goTo(dialog, 'Keyboard')
  await dialog.getByRole('button', { name: 'Reset all shortcuts' }).click()
  await expect(keysOf('Duplicate')).toHaveText(/Ctrl.*D/)
})

test('another Flask address is checked, refused with a reason, and used without losing anything', async ({
  open,
  page,
  server,
  problems,
}) => {
  const other = await FlaskServer.prepare()
  const closed = await FlaskServer.prepare()
  try {
    await other.start({ ALLOWED_ORIGINS: server.url })
    await other.putTree({ ...smallPage(), id: 'elsewhere', name: 'From elsewhere' })
    await closed.start()
    await server.kill()
    await server.start({ API_ORIGINS: `${other.url},${closed.url}` })
    const editor = await open(smallPage())
    const dialog = await openSettings(page)
    await goTo(dialog, 'Saving and sync')
    const row = dialog.getByRole('group', { name: 'Flask address' })
    const field = row.getByRole('textbox')
    const check = row.getByRole('button', { name: 'Check connection' })
    await check.click()
    await expect(row.getByText(`The server at ${server.url} answers.`)).toBeVisible()
    await field.fill('http://me:secret@127.0.0.1')
    await check.click()
    await expect(row.getByText('Leave user and password out')).toBeVisible()

    problems.expect(/127\.0\.0\.1:9|Content Security Policy|CSP|connect-src/)
    await field.fill('http://127.0.0.1:9')
    await row.getByRole('button', { name: 'Use this server' }).click()
    await expect(row.getByText('adds http://127.0.0.1:9 to API_ORIGINS there')).toBeVisible()

    problems.expect(/CORS|ERR_FAILED|Failed to load resource/)
    await field.fill(closed.url)
    await check.click()
    await expect(row.getByText(`adds ${server.url} to ALLOWED_ORIGINS there`)).toBeVisible()

    await field.fill(other.url)
    await row.getByRole('button', { name: 'Use this server' }).click()
    await expect(row.getByRole('button', { name: 'Reset Flask address' })).toBeVisible()
    await page.keyboard.press('Escape')
    await editor.untilSynced()
    // What was here is there, and what was there is here.
    await expect.poll(async () => (await other.tree(smallPage().id))?.name).toBe(smallPage().name)
    expect((await other.tree('elsewhere'))?.name).toBe('From elsewhere')
    expect((await server.tree(smallPage().id))?.name).toBe(smallPage().name)
    expect(await server.tree('elsewhere')).toBeNull()

    await page.reload()
    await editor.untilSynced()
    await editor.layer('Offer').click()
    await page.keyboard.press('Control+d')
    await editor.untilSynced()
    await expect
      .poll(async () => JSON.stringify(await other.tree(smallPage().id)).match(/What it costs/g))
      .toHaveLength(2)
    expect(JSON.stringify(await server.tree(smallPage().id)).match(/What it costs/g)).toHaveLength(
      1,
    )

    await openSettings(page)
    await goTo(dialog, 'Saving and sync')
    await row.getByRole('button', { name: 'Reset Flask address' }).click()
    await expect
      .poll(async () => JSON.stringify(await server.tree(smallPage().id)).match(/What it costs/g))
      .toHaveLength(2)
    await expect.poll(async () => (await server.tree('elsewhere'))?.name).toBe('From elsewhere')
  } finally {
    await other.dispose()
    await closed.dispose()
  }
})

test('with auto-save off, code waits for Ctrl+S, is marked, and comes back when the page is left', async ({
  page,
  server,
}) => {
  await putFiles(server, { '/notes.md': '# Notes\n', '/other.md': '# Other\n' })
  const code = new CodeArea(page)
  await page.goto('/')
  await code.goHere()
  const dialog = await openSettings(page)
  await goTo(dialog, 'Saving and sync')
  const row = dialog.getByRole('group', { name: 'Auto-save' })
  await row.getByRole('switch').click()
  await expect(row.getByRole('switch')).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await code.open('notes.md')
  await code.typeAtEnd('Not yet')
  const mark = page.getByRole('button', { name: '1 text not saved' })
  await expect(mark).toBeVisible()
  await expect(page).toHaveTitle(/^● /)
  await expect(page.getByRole('tab', { name: 'notes.md, not saved' })).toBeVisible()
  await code.open('other.md')
  await expect(mark).toBeVisible()
  await page.evaluate(() => new Promise((rest) => setTimeout(rest, 1000))) // longer than typing ever rests
  expect(await storedText(server, 'files:-notes.md')).toBe('# Notes\n')
  await page.keyboard.press('Control+s')
  await expect(mark).toBeHidden()
  await expect(page).not.toHaveTitle(/^● /)
  await expect.poll(() => storedText(server, 'files:-notes.md')).toContain('Not yet')

  await code.typeAtEnd('A draft')
  await expect(mark).toBeVisible()
  await page.waitForFunction(() =>
    Object.keys(localStorage).some((name) => name.startsWith('espalier.draft:')),
  )
  let asked = ''
  page.once('dialog', (question) => {
    asked = question.type()
    void question.accept()
  })
  await page.reload()
  expect(asked).toBe('beforeunload')
  await code.open('other.md')
  await expect(code.lines).toContainText('A draft')
})
