import { openStorage } from '../chaos/lib/storage'
import { findNode, smallPage } from './documents'
import { expect, test } from './fixtures'

/** What a server leaves on the console that is switched off, and then does not know the browser. */
const OFF = /Failed to load resource|ERR_CONNECTION|409/

test('a server put back to a backup: newer work of this device is offered, and unsent work arrives', async ({
  open,
  page,
  server,
  problems,
}) => {
  problems.expect(OFF)
  const storage = await openStorage('sqlite')
  await server.kill()
  await server.start(storage.environ)
  const editor = await open(smallPage())
  await storage.backUp()
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'Newer than the backup')
  await editor.untilSynced()
  await server.kill()
  await editor.layer('Button, Go on').click()
  await editor.setProp('Text', 'Not sent yet')
  await expect(editor.status).toHaveText(/^Offline .* 1 change not sent yet$/)

  await storage.restore()
  await server.start(storage.environ)
  await page.reload()
  await editor.untilSynced()
  await expect(editor.canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  const news = 'This device has 1 newer item: click the status line to look.'
  await expect(page.getByText(news)).toBeVisible()
  await editor.status.click()
  const dialog = page.getByRole('dialog', { name: 'Sync' })
  await expect(
    dialog.getByText('This device has 1 newer item than the restored server'),
  ).toBeVisible()
  await expect(
    dialog.getByText(/“Newer than the backup” here, “Welcome” on the server/),
  ).toBeVisible()
  await dialog.getByRole('button', { name: 'Use this', exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(editor.canvas.getByRole('heading', { name: 'Newer than the backup' })).toBeVisible()
  await editor.untilSynced()
  const tree = await server.tree('page')
  const textOf = (id: string) => tree && findNode(tree, id).props?.['text']
  expect([textOf('welcome'), textOf('go')]).toEqual(['Newer than the backup', 'Not sent yet'])
  await server.kill()
  await storage.dispose()
})
