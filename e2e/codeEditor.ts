import { expect, type Locator, type Page } from '@playwright/test'
import type { FlaskServer } from './server'

/** A text of the project as a test stores it. */
export interface StoredText {
  readonly id: string
  readonly name: string
  readonly content?: string
  readonly code?: string
  readonly path?: string
  readonly language?: string
}

/** Stores files on the server. */
export async function putFiles(
  server: FlaskServer,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await Promise.all(
    Object.entries(files).map(async ([path, content]) => {
      const slash = path.lastIndexOf('/')
      const folder = path.slice(0, slash) || '/'
      const name = path.slice(slash + 1)
      const id = path.replaceAll(/[^\w.]/g, '-')
      await putRecord(server, 'files', { id, name, content, path: folder, language: 'typescript' })
    }),
  )
}

/** Stores one record on the server, as any program may. */
export async function putRecord(
  server: FlaskServer,
  collection: 'files' | 'components' | 'lambdas',
  record: StoredText & Readonly<Record<string, unknown>>,
): Promise<void> {
  const response = await fetch(
    `${server.url}/api/storage/${collection}:${encodeURIComponent(record.id)}`,
    {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ value: { updatedAt: Date.now(), ...record } }),
    },
  )
  expect(response.ok).toBe(true)
}

/** The text of a record on the server; empty when there is none. */
export async function storedText(server: FlaskServer, key: string): Promise<string> {
  const response = await fetch(`${server.url}/api/storage/${encodeURIComponent(key)}`)
  if (!response.ok) return ''
  const { value } = (await response.json()) as { readonly value: Partial<StoredText> }
  return value.content ?? value.code ?? ''
}

/** The code area as a person meets it. */
export class CodeArea {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The text that is being edited. */
  get editor(): Locator {
    return this.page
      .getByRole('region', { name: 'Editor', exact: true })
      .locator('.monaco-editor')
      .first()
  }

  /** What can be read of it: the lines in view, one text. */
  get lines(): Locator {
    return this.editor.locator('.view-lines')
  }

  /** The squiggles in view. */
  marks(severity: 'error' | 'warning'): Locator {
    return this.editor.locator(`.squiggly-${severity}`)
  }

  /** Rests the pointer on a word of the text until its tooltip says something. */
  async untilTold(word: string, told: string): Promise<void> {
    await expect(async () => {
      await this.page.mouse.move(5, 5)
      const { x, y } = await this.lines.evaluate(middleOf, word)
      await this.page.mouse.move(x, y, { steps: 4 })
      const tooltip = this.page.locator('.monaco-hover:not(.hidden)', { hasText: told })
      await expect(tooltip.first()).toBeVisible({ timeout: 2500 })
    }).toPass({ timeout: 30_000 })
  }

  async goHere(): Promise<void> {
    // Keys count once the window is there.
    await expect(async () => {
      await this.page.keyboard.press('Alt+2')
      await expect(this.page.getByRole('tree', { name: 'Explorer' })).toBeVisible({ timeout: 1000 })
    }).toPass()
  }

  /** Opens a text by its name in the explorer, folders on the way first. */
  async open(name: string): Promise<void> {
    const tree = this.page.getByRole('tree', { name: 'Explorer' })
    // Components and lambdas are listed without the ending of their path; marks follow the name.
    const stem = name.replace(/\.[jt]sx?$/, '')
    const escaped = [name, stem].map((text) => text.replaceAll('.', '\\.')).join('|')
    const row = tree.getByRole('treeitem', { name: new RegExp(`^(?:${escaped})(?:,|$)`) }).first()
    const closed = tree.getByRole('treeitem', { expanded: false })
    await expect(async () => {
      if (await row.isVisible()) return
      await closed.first().click({ timeout: 1000 })
      await expect(row).toBeVisible({ timeout: 500 })
    }).toPass()
    await row.click()
    await expect(this.editor).toHaveAttribute('data-uri', new RegExp(`/${encodeURI(name)}$`))
  }

  /** Puts the caret behind the last character and types. */
  async typeAtEnd(text: string): Promise<void> {
    await this.focus()
    await this.page.keyboard.press('ControlOrMeta+End')
    await this.page.keyboard.type(text)
  }

  async focus(): Promise<void> {
    // The first line may be far above what is seen.
    await this.editor.locator('.inputarea, .native-edit-context').first().focus()
  }
}

/** Where the first of a word is, within lines of Monaco; runs in the page. */
function middleOf(lines: Element, word: string): { readonly x: number; readonly y: number } {
  const texts = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    // Monaco writes some blanks as ones that do not break.
    const at = (node.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(word)
    if (at === -1) continue
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + word.length)
    const { x, y, width, height } = range.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  }
  throw new Error(`“${word}” is not in view.`)
}
