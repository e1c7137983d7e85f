import { test as base, type BrowserContext } from '@playwright/test'
import type { NestedTree } from '@/model/tree/types'
import { EditorPage } from './editorPage'
import { Problems } from './problems'
import { FlaskServer } from './server'

interface Fixtures {
  /** The Flask process of this test, with an empty database; may be killed and started again. */
  server: FlaskServer
  /** What went wrong on any page; a test names with `problems.expect` what it brings about itself. */
  problems: Problems
  /** The editor, opened in a fresh browser profile. */
  editor: EditorPage
  /** Opens the editor on a server that holds these documents; the first of them is on the canvas. */
  open: (...trees: readonly NestedTree[]) => Promise<EditorPage>
  /** Opens the editor in one more browser profile: another person, or another machine. */
  openElsewhere: () => Promise<EditorPage>
}

/**
 * A test with a server, a database and a browser profile of its own, so that no test sees what another one
 * stored. Fails on any problem that the test did not name.
 */
export const test = base.extend<Fixtures>({
  // Playwright wants a destructured first parameter, also where nothing is taken from it.
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, provide) => {
    const server = await FlaskServer.prepare()
    try {
      await server.start()
      await provide(server)
    } finally {
      await server.dispose()
    }
  },

  baseURL: async ({ server }, provide) => {
    await provide(server.url)
  },

  problems: [
    async ({ context }, provide) => {
      const problems = new Problems()
      await prepare(context, problems)
      await provide(problems)
      base.expect(problems.unexpected).toEqual([])
    },
    { auto: true },
  ],

  editor: async ({ page }, provide) => {
    await page.goto('/')
    await provide(new EditorPage(page))
  },

  open: async ({ page, server }, provide) => {
    await provide(async (...trees) => {
      for (const tree of trees) await server.putTree(tree)
      await page.goto('/')
      const editor = new EditorPage(page)
      await editor.untilSynced()
      return editor
    })
  },

  openElsewhere: async ({ browser, baseURL, problems }, provide) => {
    const opened: Awaited<ReturnType<typeof browser.newContext>>[] = []
    await provide(async () => {
      const context = await browser.newContext({ baseURL })
      opened.push(context)
      await prepare(context, problems)
      const page = await context.newPage()
      await page.goto('/')
      return new EditorPage(page)
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

async function prepare(context: BrowserContext, problems: Problems): Promise<void> {
  problems.watch(context)
  // Outlines and the insertion line are drawn in closed shadow roots, into which no locator sees.
  await context.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
    const { attachShadow } = Element.prototype
    Element.prototype.attachShadow = function (options) {
      return attachShadow.call(this, { ...options, mode: 'open' })
    }
  })
}

export { expect } from '@playwright/test'
