import type { Page } from '@playwright/test'
import type { NestedNode, NestedTree } from '@/model/tree/types'
import { smallPage } from './documents'
import type { FlaskServer } from './server'

/** Puts a component that is written in code into the project, as another program would. */
export async function putComponent(
  server: FlaskServer,
  name: string,
  code: string,
  id = name.toLowerCase(),
): Promise<void> {
  await server.putRecord('components', { id, name, type: 'atom', code, updatedAt: Date.now() })
}

/** Puts a file into the project. */
export async function putFile(server: FlaskServer, path: string, content: string): Promise<void> {
  const at = path.lastIndexOf('/')
  const name = path.slice(at + 1)
  const record = { id: path.replaceAll('/', '-'), name, path: path.slice(0, at), content }
  await server.putRecord('files', { ...record, language: 'typescript', updatedAt: Date.now() })
}

/** The small page with these nodes before its own. */
export function pageWith(...nodes: readonly NestedNode[]): NestedTree {
  const tree = smallPage()
  return { ...tree, root: { ...tree.root, children: [...nodes, ...(tree.root.children ?? [])] } }
}

/** Watches the frames of the editor's own page; the answer tells the longest gap between two so far, in ms. */
export async function watchFrames(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = { longest: 0, last: performance.now() }
    Object.assign(window, { seenFrames: seen })
    const step = () => {
      const now = performance.now()
      seen.longest = Math.max(seen.longest, now - seen.last)
      seen.last = now
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
  return () =>
    page.evaluate(
      () => (window as unknown as { readonly seenFrames: { longest: number } }).seenFrames.longest,
    )
}
