import { chromium, type BrowserContext } from '@playwright/test'
import { CodeArea, putFiles } from './codeEditor'
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

/** The texts of the files in the databases of this browser; runs in the page. */
async function storedFiles(): Promise<readonly string[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(new Error(request.error?.message)))
    })
  const texts: string[] = []
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name))
    if (db.objectStoreNames.contains('files')) {
      const files = await done<{ readonly content: string }[]>(
        db.transaction('files').objectStore('files').getAll(),
      )
      texts.push(...files.map(({ content }) => content))
    }
    db.close()
  }
  return texts
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
  await putFiles(server, { '/notes.md': '# Notes\n' })
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
  // What the code editor is made of comes from the server.
  const code = new CodeArea(editor.page)
  await code.goHere()
  await code.open('notes.md')
  await code.focus()
  await editor.page.keyboard.press('Alt+1')
  await server.kill()
  await editor.layer('Heading, Welcome').click()
  await editor.inspector
    .getByLabel('Text', { exact: true })
    .fill('Saved before the lights went out')
  await untilSaved(editor)
  await code.goHere()
  await code.typeAtEnd('Typed before the lights went out')
  // The status line says nothing of what is typed at this moment.
  await expect
    .poll(() => editor.page.evaluate(storedFiles))
    .toContain('# Notes\nTyped before the lights went out')
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
  const codeAgain = new CodeArea(second.editor.page)
  await codeAgain.goHere()
  await codeAgain.open('notes.md')
  await expect(codeAgain.lines).toContainText('Typed before the lights went out')
  await second.context.close()
  expect(problems.unexpected).toEqual([])
})
