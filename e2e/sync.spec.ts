import { findNode, node, smallPage } from './documents'
import type { NestedTree } from '@/model/tree/types'
import { EditorPage } from './editorPage'
import { expect, test } from './fixtures'

/** What a server that is switched off leaves on the console. */
const OFF = /Failed to load resource|ERR_CONNECTION/

function textOf(tree: NestedTree | null, id: string): unknown {
  return tree && findNode(tree, id).props?.['text']
}

/** The document with another text in one node. */
function withText(tree: NestedTree, id: string, text: string): NestedTree {
  const copy = structuredClone(tree)
  Object.assign(findNode(copy, id), { props: { ...findNode(copy, id).props, text } })
  return copy
}

test('work goes on without the server, and arrives there once it is back', async ({
  open,
  server,
  problems,
}) => {
  problems.expect(OFF)
  const editor = await open(smallPage())
  await server.kill()
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'Written offline')
  await expect(editor.status).toHaveText(/^Offline · saved here · 1 change not sent yet$/)
  await editor.setProp('Text', 'Written offline, twice')
  await editor.layer('Button, Go on').click()
  await editor.setProp('Text', 'Go')
  await expect(editor.status).toHaveText(/^Offline · saved here · 2 changes not sent yet$/)
  await server.start()
  await expect(editor.status).toHaveText('Synced', { timeout: 30_000 })
  const tree = await server.tree('page')
  expect(textOf(tree, 'welcome')).toBe('Written offline, twice')
  expect(textOf(tree, 'go')).toBe('Go')
})

test('an emptied server empties no browser: it gets everything back', async ({
  open,
  page,
  request,
  server,
  problems,
}) => {
  // The server does not know the browser any more, and says so.
  problems.expect(/409/)
  const editor = await open(smallPage())
  await request.delete('/api/v1/spaces/default')
  expect(await server.keys()).toEqual([])
  await page.reload()
  await expect(editor.canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await editor.untilSynced()
  await expect.poll(() => server.keys()).toEqual(['componentTrees:page'])
  await expect(editor.canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  expect(textOf(await server.tree('page'), 'welcome')).toBe('Welcome')
})

test('what another program clears lies in the trash, and comes back from there', async ({
  open,
  page,
  request,
  server,
}) => {
  const editor = await open(smallPage())
  await request.post('/api/storage/clear')
  await page.reload()
  await expect(page.getByText('This project is empty')).toBeVisible()
  await editor.status.click()
  const dialog = page.getByRole('dialog', { name: 'Sync' })
  await dialog.getByRole('tab', { name: 'Trash' }).click()
  await dialog.getByRole('button', { name: 'Restore “Small page”' }).click()
  await expect(dialog.getByText('The trash is empty')).toBeVisible()
  await page.keyboard.press('Escape')
  await editor.untilSynced()
  expect(await server.keys()).toEqual(['componentTrees:page'])
  expect(textOf(await server.tree('page'), 'welcome')).toBe('Welcome')
})

test('a conflict shows both values, and the choice between them reaches the server', async ({
  open,
  context,
  page,
  request,
  server,
  problems,
}) => {
  problems.expect(OFF)
  // Nobody counts as being at it together.
  await server.kill()
  await server.start({ LIVE_SECONDS: '0' })
  const editor = await open(smallPage())
  await context.setOffline(true)
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'Mine')
  await expect(editor.status).toHaveText(/^Offline .* 1 change not sent yet$/)
  await server.putTree(withText(smallPage(), 'welcome', 'Theirs'))
  await context.setOffline(false)
  await expect(editor.status).toHaveText('Saved here · 1 conflict to decide', { timeout: 30_000 })
  await expect(editor.canvas.getByRole('heading', { name: 'Theirs' })).toBeVisible()
  await editor.status.click()
  const card = page.getByRole('listitem', { name: 'Text of “Heading” in “Small page”' })
  await expect(card.getByRole('figure', { name: 'Both began with' })).toContainText('Welcome')
  await expect(card.getByRole('figure', { name: 'Yours' })).toContainText('Mine')
  await expect(card.getByRole('figure', { name: 'Theirs, which stands' })).toContainText('Theirs')
  await card.getByRole('button', { name: 'Use mine' }).click()
  await expect(page.getByText('All conflicts are decided')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(editor.canvas.getByRole('heading', { name: 'Mine' })).toBeVisible()
  await editor.untilSynced()
  expect(textOf(await server.tree('page'), 'welcome')).toBe('Mine')
  const left = await request.get('/api/v1/spaces/default/conflicts')
  expect(await left.json()).toEqual({ conflicts: [] })
})

test('a server with a token lets in who has it', async ({ page, server, problems }) => {
  problems.expect(/401|503|Failed to load resource/)
  await server.kill()
  await server.start({ ESPALIER_TOKEN: 'a long secret' })
  await page.goto('/')
  const editor = new EditorPage(page)
  await expect(editor.status).toHaveText(/The server asks for a token/)
  await editor.status.click()
  const dialog = page.getByRole('dialog', { name: 'Sync' })
  await dialog.getByLabel(/asks for a token/).fill('a guess')
  await dialog.getByRole('button', { name: 'Use this token' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('This token is not known here.')
  await dialog.getByLabel(/asks for a token/).fill('a long secret')
  await dialog.getByRole('button', { name: 'Use this token' }).click()
  await editor.untilSynced()
  await expect(dialog.getByLabel(/asks for a token/)).toBeHidden()
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  // Not even the list of keys for who has none.
  expect((await fetch(`${server.url}/api/storage/keys`)).status).toBe(401)
})

test('what another program puts on the server arrives', async ({ open, page, server }) => {
  const editor = await open(smallPage())
  await server.putTree(withText(smallPage(), 'welcome', 'Put by another program'))
  await server.putTree({
    id: 'letter',
    name: 'A letter',
    root: node('letter-root', 'Box', {}, [node('dear', 'Text', { text: 'Dear reader' })]),
  })
  await editor.choose('Help', 'Redux demo')
  await page.getByRole('button', { name: 'Pull' }).click()
  await page.keyboard.press('Escape')
  await expect(editor.canvas.getByRole('heading', { name: 'Put by another program' })).toBeVisible()
  await expect(editor.history.getByRole('button', { name: 'Undo' })).toBeDisabled()
  await page.getByRole('tab', { name: 'Documents' }).click()
  await editor.palette.getByRole('button', { name: 'A letter', exact: true }).click()
  await expect(editor.canvas.getByText('Dear reader')).toBeVisible()
})

test('a pull never replaces an edit that is not sent yet', async ({
  open,
  context,
  server,
  problems,
}) => {
  problems.expect(OFF)
  const editor = await open(smallPage())
  // Not the server is switched off but the line, so that another one gets there first.
  await context.setOffline(true)
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'Mine')
  await expect(editor.status).toHaveText(/^Offline .* 1 change not sent yet$/)
  await server.putTree(
    withText(withText(smallPage(), 'welcome', 'Theirs'), 'lead', 'Theirs as well'),
  )
  await context.setOffline(false)
  await expect(editor.status).toHaveText('Synced', { timeout: 30_000 })
  await expect(editor.canvas.getByRole('heading', { name: 'Mine' })).toBeVisible()
  await expect(editor.canvas.getByText('Theirs as well')).toBeVisible()
  const tree = await server.tree('page')
  expect(textOf(tree, 'welcome')).toBe('Mine')
  expect(textOf(tree, 'lead')).toBe('Theirs as well')
})

test('what one browser edits is seen in another long before it asks by itself', async ({
  open,
  browser,
  server,
}) => {
  const editor = await open(smallPage())
  const elsewhere = await browser.newContext()
  const page = await elsewhere.newPage()
  await page.goto(server.url)
  const other = new EditorPage(page)
  await expect(other.canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await other.untilSynced()
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'From somebody else')
  await expect(other.canvas.getByRole('heading', { name: 'From somebody else' })).toBeVisible()
  await elsewhere.close()
})

test('two tabs of one browser show each other what they edit', async ({ open, context }) => {
  const editor = await open(smallPage())
  const second = await context.newPage()
  await second.goto('/')
  const other = new EditorPage(second)
  await expect(other.canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'From the first tab')
  await expect(other.canvas.getByRole('heading', { name: 'From the first tab' })).toBeVisible()
  await other.layer('Button, Go on').click()
  await second.keyboard.press('Delete')
  await expect(editor.canvas.getByText('Go on')).toBeHidden()
  await expect(editor.status).toHaveText('Synced')
  await expect(other.status).toHaveText('Synced')
})
