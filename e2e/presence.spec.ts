import type { Locator } from '@playwright/test'
import { node, smallPage } from './documents'
import type { EditorPage } from './editorPage'
import { expect, test } from './fixtures'
import type { NestedTree } from '@/model/tree/types'

/** What a server that is switched off, or has no stream left, leaves on the console. */
const REFUSED = /Failed to load resource|ERR_CONNECTION/
/** Within a second, as somebody expects who talks about it. */
const AT_ONCE = { timeout: 1000 }

const letter: NestedTree = {
  id: 'letter',
  name: 'A letter',
  root: node('letter-root', 'Box', {}, [node('dear', 'Text', { text: 'Dear reader' })]),
}

/** Those who are in the project, in the top bar. */
function people({ page }: EditorPage): Locator {
  return page.getByRole('banner').getByRole('list', { name: 'People in this project' })
}

/** The rings around what others selected, on the canvas. Drawn without a role: the layers say it in words. */
function rings({ canvas }: EditorPage): Locator {
  return canvas.locator('[aria-hidden] [class~=person]')
}

/** Who selected it, written at the ring. */
function names({ canvas }: EditorPage): Locator {
  return canvas.locator('[aria-hidden] [class~=name]')
}

async function openDocument({ page, palette }: EditorPage, name: string): Promise<void> {
  await page.getByRole('tab', { name: 'Documents' }).click()
  await palette.getByRole('button', { name, exact: true }).click()
}

async function call({ page }: EditorPage, name: string): Promise<void> {
  await page.getByRole('contentinfo').getByRole('button').click()
  const field = page.getByRole('dialog', { name: 'Sync' }).getByLabel('Your name')
  await field.fill(name)
  await field.press('Enter')
  await page.keyboard.press('Escape')
}

/** Listens to the server until it lets in nobody else; answers how to hang up. */
async function takeAllStreams(url: string): Promise<() => void> {
  const end = new AbortController()
  const listen = () => fetch(`${url}/api/v1/spaces/other/events`, { signal: end.signal })
  let status = 200
  while (status === 200) ({ status } = await listen())
  expect(status).toBe(503)
  return () => end.abort()
}

test('two people see each other, and what the other one selected', async ({
  open,
  openElsewhere,
}) => {
  const ana = await open(smallPage())
  await call(ana, 'Ana Lima')
  await expect(people(ana)).toBeHidden()
  await ana.layer('Heading, Welcome').click()
  const ben = await openElsewhere()
  await expect(
    people(ben).getByRole('button', { name: 'Ana Lima looks at Small page' }),
  ).toHaveText('AL')
  await expect(
    people(ana).getByRole('button', { name: /^Guest \w\w looks at Small page$/ }),
  ).toBeVisible()

  await expect(ben.layer('Heading, Welcome, selected by Ana Lima')).toBeVisible()
  await expect(rings(ben)).toHaveCount(1)
  await expect(names(ben)).toHaveText('Ana Lima')

  await ana.layer('Button, Go on').click()
  await expect(ben.layer('Button, Go on, selected by Ana Lima')).toBeVisible(AT_ONCE)
  await expect(ben.layer('Heading, Welcome')).toBeVisible(AT_ONCE)
  const [button, ring] = [ben.canvas.getByText('Go on'), rings(ben)]
  await expect(async () => {
    const [at, around] = [await button.boundingBox(), await ring.boundingBox()]
    expect(Math.abs((at?.x ?? 0) - (around?.x ?? 99))).toBeLessThan(20)
    expect(Math.abs((at?.y ?? 0) - (around?.y ?? 99))).toBeLessThan(20)
  }).toPass(AT_ONCE)
  // Nobody selects anything for somebody else.
  await expect(ben.layers.getByRole('treeitem', { selected: true })).toHaveCount(0)

  await ana.page.close()
  await expect(people(ben)).toBeHidden(AT_ONCE)
  await expect(rings(ben)).toHaveCount(0)
  await expect(names(ben)).toHaveCount(0)
  await expect(ben.layer('Button, Go on')).toBeVisible()
})

test('somebody in another document is in the bar alone, and a click goes there', async ({
  open,
  openElsewhere,
}) => {
  const ana = await open(smallPage(), letter)
  await call(ana, 'Ana')
  await openDocument(ana, 'A letter')
  await ana.layer('Text, Dear reader').click()
  const ben = await openElsewhere()
  await openDocument(ben, 'Small page')
  await expect(ben.canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  const avatar = people(ben).getByRole('button', { name: 'Ana looks at A letter' })
  await expect(avatar).toBeVisible()
  await expect(rings(ben)).toHaveCount(0)
  await avatar.click()
  await expect(ben.canvas.getByText('Dear reader')).toBeVisible()
  await expect(names(ben)).toHaveText('Ana')
  await expect(ben.layer('Text, Dear reader, selected by Ana')).toBeVisible()
})

test('a name that is changed is another one for everybody, and the list names all', async ({
  open,
  openElsewhere,
}) => {
  const ana = await open(smallPage())
  const ben = await openElsewhere()
  await expect(people(ben).getByRole('button', { name: /^Guest/ })).toBeVisible()
  await ben.page.getByRole('banner').getByRole('button', { name: 'People in this project' }).click()
  const list = ben.page.getByRole('dialog', { name: 'People in this project' })
  await list.getByLabel('Your name').fill('Ben')
  await ben.page.keyboard.press('Enter')
  await expect(people(ana).getByRole('button', { name: 'Ben looks at Small page' })).toBeVisible(
    AT_ONCE,
  )
  await call(ana, 'Ana')
  await expect(list.getByRole('button', { name: 'Ana looks at Small page' })).toBeVisible()
})

test('two tabs of one browser are one person to others, and none to themselves', async ({
  open,
  openElsewhere,
  context,
}) => {
  const ana = await open(smallPage())
  const second = await context.newPage()
  await second.goto('/')
  await expect(second.getByRole('treeitem', { name: 'Heading, Welcome' })).toBeVisible()
  const ben = await openElsewhere()
  await expect(people(ben).getByRole('button')).toHaveCount(1)
  await expect(people(ana).getByRole('button')).toHaveCount(1)
  await ana.page.bringToFront()
  await second.close()
  await expect(people(ben).getByRole('button')).toHaveCount(1)
})

test('without a stream people are seen all the same, a few seconds later', async ({
  open,
  openElsewhere,
  server,
  problems,
}) => {
  problems.expect(REFUSED)
  const free = await takeAllStreams(server.url)
  const ana = await open(smallPage())
  const ben = await openElsewhere()
  await expect(people(ana).getByRole('button')).toHaveCount(1)
  await expect(people(ben).getByRole('button')).toHaveCount(1)
  await ana.layer('Heading, Welcome').click()
  await expect(ben.layer(/^Heading, Welcome, selected by Guest/)).toBeVisible()
  await ana.page.close()
  await expect(people(ben)).toBeHidden()
  free()
})

test('somebody whose machine is switched off is gone within a quarter of a minute', async ({
  open,
  openElsewhere,
  problems,
}) => {
  problems.expect(REFUSED)
  const ana = await open(smallPage())
  const ben = await openElsewhere()
  await expect(people(ben).getByRole('button')).toHaveCount(1)
  await ana.page.context().setOffline(true)
  await expect(people(ben)).toBeHidden({ timeout: 20_000 })
  await ana.page.context().setOffline(false)
  await expect(people(ben).getByRole('button')).toHaveCount(1, { timeout: 30_000 })
})

test('a server that was started again shows everybody again', async ({
  open,
  openElsewhere,
  server,
  problems,
}) => {
  problems.expect(REFUSED)
  const ana = await open(smallPage())
  const ben = await openElsewhere()
  await expect(people(ben).getByRole('button')).toHaveCount(1)
  await server.kill()
  await expect(people(ben)).toBeHidden()
  await server.start()
  await expect(people(ben).getByRole('button')).toHaveCount(1, { timeout: 30_000 })
  await expect(people(ana).getByRole('button')).toHaveCount(1, { timeout: 30_000 })
})
