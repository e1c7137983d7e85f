import type { BrowserContext, Page, Request } from '@playwright/test'
import type { NestedTree } from '@/model/tree/types'
import { findNode, smallPage } from './documents'
import { EditorPage } from './editorPage'
import { expect, test } from './fixtures'

function textOf(tree: NestedTree | null, id: string): unknown {
  return tree && findNode(tree, id).props?.['text']
}

/** The streams of events that the tabs of a browser hold at the server, and who asked it to synchronise. */
function watchTraffic(context: BrowserContext) {
  const open = new Set<Request>()
  const senders = new Set<Page>()
  let most = 0
  const holders = () =>
    [...open].map((request) => request.frame().page()).filter((page) => !page.isClosed())
  context.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('/sync')) senders.add(request.frame().page())
    if (!pathname.endsWith('/events')) return
    open.add(request)
    most = Math.max(most, holders().length)
  })
  context.on('requestfailed', (request) => open.delete(request))
  context.on('requestfinished', (request) => open.delete(request))
  return { holders, senders, most: () => most }
}

/** One more tab of the same browser. */
async function openTab(context: BrowserContext): Promise<EditorPage> {
  const page = await context.newPage()
  await page.goto('/')
  const editor = new EditorPage(page)
  await editor.untilSynced()
  return editor
}

async function editText(editor: EditorPage, layer: string, text: string): Promise<void> {
  await editor.layer(layer).click()
  await editor.setProp('Text', text)
}

/** Has a page stand still at its next statement, and waits until it does; answers how to let it go on. */
async function stop(page: Page): Promise<() => Promise<void>> {
  const chromium = await page.context().newCDPSession(page)
  await chromium.send('Debugger.enable')
  const standsStill = new Promise((resolve) => chromium.once('Debugger.paused', resolve))
  await chromium.send('Debugger.pause')
  // A page that halts in the middle of what another tab says has heard it.
  await standsStill
  return () => chromium.detach()
}

test('one tab alone talks to the server, and what any of them edits goes everywhere', async ({
  open,
  openElsewhere,
  context,
  page,
  server,
}) => {
  const traffic = watchTraffic(context)
  const leader = await open(smallPage())
  const follower = await openTab(context)
  const third = await openTab(context)
  const elsewhere = await openElsewhere()
  await elsewhere.untilSynced()

  await editText(follower, 'Heading, Welcome', 'From a tab that follows')
  const heading = { name: 'From a tab that follows' }
  for (const editor of [elsewhere, leader, third]) {
    await expect(editor.canvas.getByRole('heading', heading)).toBeVisible()
  }
  await follower.untilSynced()
  expect(textOf(await server.tree('page'), 'welcome')).toBe('From a tab that follows')

  await editText(elsewhere, 'Button, Go on', 'From elsewhere')
  for (const editor of [leader, follower, third]) {
    await expect(editor.canvas.getByText('From elsewhere')).toBeVisible()
    await editor.untilSynced()
  }
  expect(traffic.most()).toBe(1)
  expect(traffic.holders()).toEqual([page])
  expect([...traffic.senders]).toEqual([page])
})

test('a tab that follows sees at once what others select', async ({
  open,
  openElsewhere,
  context,
}) => {
  await open(smallPage())
  const follower = await openTab(context)
  const elsewhere = await openElsewhere()
  await elsewhere.untilSynced()
  const people = follower.page
    .getByRole('banner')
    .getByRole('list', { name: 'People in this project' })
  await expect(people.getByRole('button')).toHaveCount(1)
  await elsewhere.layer('Heading, Welcome').click()
  // It asks by itself every five seconds.
  await expect(follower.canvas.locator('[aria-hidden] [class~=person]')).toHaveCount(1, {
    timeout: 1500,
  })
})

test('a tab that follows shows how things stand, and synchronises when it is asked to', async ({
  open,
  context,
  server,
  problems,
}) => {
  problems.expect(/Failed to load resource|ERR_CONNECTION/)
  const leader = await open(smallPage())
  const follower = await openTab(context)
  const traffic = watchTraffic(context)
  await server.kill()
  await editText(follower, 'Heading, Welcome', 'Written offline')
  for (const { status } of [leader, follower]) {
    await expect(status).toHaveText('Offline · saved here · 1 change not sent yet')
  }
  await server.start()
  await follower.status.click()
  const dialog = follower.page.getByRole('dialog', { name: 'Sync' })
  // While the leader is at it by itself, which it may be at any moment, the button rests.
  await expect(async () => {
    await dialog.getByRole('button', { name: 'Sync now' }).click()
    await expect.poll(() => traffic.senders.has(follower.page), { timeout: 2000 }).toBe(true)
  }).toPass()
  for (const { status } of [leader, follower]) await expect(status).toHaveText('Synced')
  expect(textOf(await server.tree('page'), 'welcome')).toBe('Written offline')
})

test('the lead goes to another tab when its own is closed', async ({
  open,
  context,
  page,
  server,
}) => {
  const traffic = watchTraffic(context)
  await open(smallPage())
  const follower = await openTab(context)
  await expect.poll(traffic.holders).toEqual([page])
  await page.close()
  await expect.poll(traffic.holders).toEqual([follower.page])
  await editText(follower, 'Heading, Welcome', 'From who is left')
  await follower.untilSynced()
  expect(textOf(await server.tree('page'), 'welcome')).toBe('From who is left')
})

test('a tab that is frozen lets go of the lead', async ({ open, context, page, server }) => {
  const traffic = watchTraffic(context)
  const leader = await open(smallPage())
  const follower = await openTab(context)
  await expect.poll(traffic.holders).toEqual([page])
  // Chromium freezes no page that a test has in focus. This is what such a page goes through: it hears of it, and
  // runs nothing from then on.
  const chromium = await context.newCDPSession(page)
  await chromium.send('Debugger.enable')
  await page.evaluate(
    `document.dispatchEvent(new Event('freeze')), void setTimeout(() => { debugger })`,
  )
  await editText(follower, 'Heading, Welcome', 'While the other one is frozen')
  const sent = async () => textOf(await server.tree('page'), 'welcome')
  // Sooner than a follower gives up on a leader that it does not hear.
  await expect.poll(sent, { timeout: 5000 }).toBe('While the other one is frozen')
  expect(traffic.holders()).toEqual([follower.page])
  await chromium.detach()
  await page.evaluate(() => document.dispatchEvent(new Event('resume')))
  const heading = { name: 'While the other one is frozen' }
  await expect(leader.canvas.getByRole('heading', heading)).toBeVisible()
  await editText(leader, 'Button, Go on', 'It goes on')
  await leader.untilSynced()
  await expect(follower.canvas.getByText('It goes on')).toBeVisible()
  expect(traffic.holders()).toEqual([follower.page])
})

test('the lead is taken from a tab that hangs', async ({ open, context, page, server }) => {
  const leader = await open(smallPage())
  const follower = await openTab(context)
  // Without a word to anybody, and with its lock and its stream.
  const goOn = await stop(page)
  await editText(follower, 'Heading, Welcome', 'While the other one hangs')
  const sent = async () => textOf(await server.tree('page'), 'welcome')
  await expect.poll(sent, { timeout: 12_000 }).toBe('While the other one hangs')
  await follower.untilSynced()
  await goOn()
  await expect(
    leader.canvas.getByRole('heading', { name: 'While the other one hangs' }),
  ).toBeVisible()
  await editText(leader, 'Button, Go on', 'It goes on')
  await leader.untilSynced()
  await expect(follower.canvas.getByText('It goes on')).toBeVisible()
})

test('an old tab stores its work when a newer version comes, and takes no more', async ({
  open,
  context,
  page,
  problems,
}) => {
  // Of the page that stands for the newer version: it has nothing but the databases.
  problems.expect(/favicon\.ico/)
  const editor = await open(smallPage())
  const newer = await context.newPage()
  await newer.goto('/health')
  await editText(editor, 'Heading, Welcome', 'The last words')
  const stored = await newer.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error(String(request.error))))
      })
    const texts: unknown[] = []
    for (const { name = '', version = 0 } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name, version + 1))
      // The runs of workflows lie in one of their own.
      if (database.objectStoreNames.contains('nodes')) {
        const nodes = database.transaction('nodes').objectStore('nodes')
        for (const node of await settled(nodes.getAll()))
          texts.push((node as { props?: { text?: unknown } }).props?.text)
      }
      database.close()
    }
    return texts
  })
  expect(stored).toContain('The last words')

  const banner = page.getByRole('alert')
  await expect(banner).toContainText('Espalier was updated in another tab. Reload to go on.')
  await expect(editor.status).toHaveText('Read-only: reload to go on')
  await expect(editor.history.getByRole('button', { name: 'Undo' })).toBeDisabled()
  await editor.layer('Button, Go on').click()
  await page.keyboard.press('Delete')
  await editor.block('Heading').click({ force: true })
  await expect(editor.canvas.getByText('Go on')).toBeVisible()
  await expect(editor.canvas.getByRole('heading')).toHaveCount(2)
  await expect(editor.layer('Button, Go on')).toBeVisible()

  await banner.getByRole('button', { name: 'Reload' }).click()
  // The server still has the old version here, which says so, and overwrites nothing.
  await expect(banner).toContainText('A newer Espalier wrote what is stored in this browser.')
  await expect(banner.getByRole('button', { name: 'Reload' })).toBeEnabled()
  await expect(page.getByText('Your documents are not shown')).toBeVisible()
  await expect(page.getByRole('button', { name: 'New document' })).toBeDisabled()
})
