import { chromium, type BrowserContext } from '@playwright/test'
import { smallPage } from './documents'
import { EditorPage } from './editorPage'
import { expect, test } from './fixtures'
import { Problems } from './problems'

/** What a server that is switched off leaves on the console. */
const OFF = /Failed to load resource|ERR_CONNECTION/

/** Waits for the status line to say that the work is stored, as a person would before leaving. */
async function untilSaved(editor: EditorPage): Promise<void> {
  await expect(editor.status).toHaveText(/^(Saved here|Synced|Offline · saved here)/)
}

test('what the status line called saved survives the end of the tab', async ({
  open,
  context,
  server,
  problems,
}) => {
  problems.expect(OFF)
  const editor = await open(smallPage())
  // Nothing may come back from the server.
  await server.kill()
  await editor.layer('Heading, Welcome').click()
  await editor.inspector.getByLabel('Text', { exact: true }).fill('Saved in time')
  await untilSaved(editor)
  await Promise.all([editor.page.close({ runBeforeUnload: false }), server.start()])

  const again = new EditorPage(await context.newPage())
  await again.page.goto('/')
  await expect(again.canvas.getByRole('heading', { name: 'Saved in time' })).toBeVisible()
})

test('what the status line called saved survives the power cut of the browser', async ({
  server,
}, testInfo) => {
  await server.putTree(smallPage())
  const problems = new Problems()
  problems.expect(OFF)
  const start = async (): Promise<{ context: BrowserContext; editor: EditorPage }> => {
    const { launchOptions, ...use } = testInfo.project.use
    const context = await chromium.launchPersistentContext(testInfo.outputPath('profile'), {
      ...launchOptions,
      ...(use.viewport && { viewport: use.viewport }),
    })
    problems.watch(context)
    const [page = await context.newPage()] = context.pages()
    await page.goto(server.url)
    return { context, editor: new EditorPage(page) }
  }
  const { context, editor } = await start()
  await editor.untilSynced()
  await server.kill()
  await editor.layer('Heading, Welcome').click()
  await editor.inspector
    .getByLabel('Text', { exact: true })
    .fill('Saved before the lights went out')
  await untilSaved(editor)
  const gone = new Promise<void>((resolve) => void context.once('close', () => resolve()))
  const session = await context.newCDPSession(editor.page)
  void session.send('Browser.crash').catch(() => undefined)
  await gone

  await server.start()
  const second = await start()
  const title = second.editor.canvas.getByRole('heading', {
    name: 'Saved before the lights went out',
  })
  await expect(title).toBeVisible()
  await second.context.close()
  expect(problems.unexpected).toEqual([])
})
