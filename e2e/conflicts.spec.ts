import type { Locator } from '@playwright/test'
import type { NestedTree } from '@/model/tree/types'
import { violations } from './axe'
import { findNode, smallPage } from './documents'
import type { EditorPage } from './editorPage'
import { expect, test } from './fixtures'

/** What a server that is out of reach leaves on the console. */
const OFF = /Failed to load resource|ERR_CONNECTION/

test.beforeEach(async ({ server, problems }) => {
  problems.expect(OFF)
  // Nobody counts as being at it together: whoever comes late meets a conflict.
  await server.kill()
  await server.start({ LIVE_SECONDS: '0' })
})

/** The dialog of sync, opened by the keyboard from the status line. */
async function openSync(editor: EditorPage): Promise<Locator> {
  await editor.status.getByRole('button').focus()
  await editor.page.keyboard.press('Enter')
  const dialog = editor.page.getByRole('dialog', { name: 'Sync' })
  await expect(dialog).toBeVisible()
  return dialog
}

/** The text of the one file, in the demo of the stored data. */
async function fileText(editor: EditorPage): Promise<Locator> {
  await editor.choose('Help', 'Redux demo')
  await editor.page.getByRole('button', { name: /^Counter.tsx/ }).click()
  return editor.page.getByLabel('Content of Counter.tsx')
}

function withWelcome(text: string, background = 'muted'): NestedTree {
  const tree = structuredClone(smallPage())
  Object.assign(findNode(tree, 'welcome').props ?? {}, { text })
  Object.assign(findNode(tree, 'offers').props ?? {}, { background })
  return tree
}

test('a conflict in a file shows what differs, and what is written by hand reaches the other', async ({
  open,
  openElsewhere,
  context,
  page,
}) => {
  const editor = await open(smallPage())
  await editor.choose('Help', 'Redux demo')
  await page.getByLabel('Name of a new file').fill('Counter.tsx')
  await page.getByRole('button', { name: 'Create file' }).click()
  await page.getByLabel('Content of Counter.tsx').fill('const count = 1\n')
  await page.keyboard.press('Escape')
  await editor.untilSynced()
  const other = await openElsewhere()
  await other.untilSynced()
  await context.setOffline(true)
  await (await fileText(editor)).fill('const count = 2\n')
  await page.keyboard.press('Escape')
  await expect(editor.status).toHaveText(/^Offline · saved here · 1 change not sent yet/)
  const theirs = await fileText(other)
  await theirs.fill('const count = 3\n')
  await other.untilSynced()
  await context.setOffline(false)
  await expect(editor.status).toHaveText('Saved here · 1 conflict to decide', { timeout: 30_000 })

  const dialog = await openSync(editor)
  const card = dialog.getByRole('listitem', { name: 'Content of File “Counter.tsx”' })
  const diff = card.locator('.monaco-diff-editor')
  await expect(diff.getByText('const count = 2')).toBeVisible()
  await expect(diff.getByText('const count = 3')).toBeVisible()
  await card.getByRole('radio', { name: 'Yours and theirs' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(diff.getByText('const count = 1')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await card.getByRole('button', { name: 'Edit by hand…' }).press('Enter')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('const count = 5')
  // Escape gives up what is written by hand, and not the dialog with it.
  await page.keyboard.press('Escape')
  await expect(card.getByRole('button', { name: 'Use mine' })).toBeVisible()
  await card.getByRole('button', { name: 'Edit by hand…' }).press('Enter')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('const count = 4')
  await page.keyboard.press('Tab')
  await expect(card.getByRole('button', { name: 'Use this' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('All conflicts are decided')).toBeVisible()
  await expect(theirs).toHaveValue('const count = 4')
  await page.keyboard.press('Escape')
  await editor.untilSynced()
  await expect(editor.status.getByRole('button')).toBeFocused()
})

test('a conflict of components shows them with either value, and many are decided at once', async ({
  open,
  context,
  page,
  server,
}) => {
  const editor = await open(withWelcome('Welcome'))
  await context.setOffline(true)
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'Mine')
  await editor.layer('Offers').click()
  await editor.inspector.getByLabel('Background', { exact: true }).selectOption({ label: 'Card' })
  await expect(editor.status).toHaveText(/^Offline · saved here · 2 changes not sent yet/)
  await server.putTree(withWelcome('Theirs', 'primary'))
  await context.setOffline(false)
  await expect(editor.status).toHaveText('Saved here · 2 conflicts to decide', { timeout: 30_000 })

  const dialog = await openSync(editor)
  const card = dialog.getByRole('listitem', { name: 'Text of “Heading” in “Small page”' })
  const mine = card.frameLocator('iframe[title="Yours, as it looks"]')
  const theirs = card.frameLocator('iframe[title="Theirs, which stands, as it looks"]')
  await expect(mine.getByText('Mine')).toBeVisible()
  await expect(theirs.getByText('Theirs')).toBeVisible()
  await expect(card.locator('[data-preview=painted]')).toHaveCount(2)
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme)
    expect.soft(await violations(page), theme).toEqual([])
  }
  await dialog.getByRole('button', { name: 'Use all the others in Small page' }).press('Enter')
  await expect(dialog.getByText('All conflicts are decided')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(editor.canvas.getByRole('heading', { name: 'Mine' })).toBeVisible()
  await editor.untilSynced()
  const tree = await server.tree('page')
  expect(tree && findNode(tree, 'welcome').props?.['text']).toBe('Mine')
  expect(tree && findNode(tree, 'offers').props?.['background']).toBe('card')
})

test('a rule decides by itself and says so, and the overview tells how sync goes', async ({
  open,
  context,
  page,
  server,
}) => {
  const editor = await open(withWelcome('Welcome'))
  const dialog = await openSync(editor)
  await dialog.getByRole('tab', { name: 'Overview' }).press('ArrowRight')
  await dialog.getByText('Rules for your own conflicts').press('Enter')
  await dialog.getByLabel('Documents').selectOption({ label: 'Prefer mine' })
  await page.keyboard.press('Escape')
  await editor.untilSynced()
  await context.setOffline(true)
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'Mine')
  await expect(editor.status).toHaveText(/^Offline · saved here · 1 change not sent yet/)
  await server.putTree(withWelcome('Theirs'))
  await context.setOffline(false)
  await expect(
    page.getByText(
      '1 conflict in documents was decided by your rule: yours took the place of what stood.',
    ),
  ).toBeVisible({ timeout: 30_000 })
  await editor.untilSynced()
  await expect(editor.canvas.getByRole('heading', { name: 'Mine' })).toBeVisible()
  const tree = await server.tree('page')
  expect(tree && findNode(tree, 'welcome').props?.['text']).toBe('Mine')

  // The rule is of this browser, and stays.
  await page.reload()
  await editor.untilSynced()
  await editor.layer('Heading, Mine').click()
  await editor.setProp('Text', 'Mine again')
  await editor.untilSynced()
  await openSync(editor)
  const browser = dialog.getByRole('region', { name: 'This browser' })
  await expect(browser).toContainText('Nothing waits to be sent')
  await expect(browser).toContainText(/This session.*\d+ (B|kB) sent/)
  await expect(dialog.getByRole('region', { name: 'Server', exact: true })).toContainText(
    /Revision\d+/,
  )
  await expect(dialog.getByRole('region', { name: /From an edit/ })).toContainText(/Half within\d+/)
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('tab', { name: 'Overview' }).press('ArrowRight')
  await dialog.getByText('Rules for your own conflicts').click()
  await expect(dialog.getByLabel('Documents')).toHaveValue('mine')
})
