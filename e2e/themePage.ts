import { expect, type Locator, type Page } from '@playwright/test'

/** The area of themes as a person meets it. */
export class ThemePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Goes to the area by its key. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+4')
    await expect(this.table).toBeVisible()
  }

  get table(): Locator {
    return this.page.getByRole('grid', { name: 'Tokens' })
  }

  get inspector(): Locator {
    return this.page.getByRole('region', { name: 'Token', exact: true })
  }

  get list(): Locator {
    return this.page.getByRole('list', { name: 'Themes' })
  }

  get typed(): Locator {
    return this.inspector.getByRole('textbox', { name: 'As typed' })
  }

  get history(): Locator {
    return this.page.getByRole('group', { name: 'History' })
  }

  /** A row of the table, as far as it is in sight. */
  row(name: string): Locator {
    return this.table.locator(`[data-token="${name}"]`)
  }

  /** The cell of a token in a mode. */
  cell(name: string, mode = 'light'): Locator {
    return this.row(name).locator(`[data-mode="${mode}"]`)
  }

  /** Finds a token in the table and selects it. */
  async select(name: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Search tokens' }).fill(name)
    await this.row(name).locator('[data-column="0"]').click()
    await expect(this.inspector.getByRole('heading', { name, exact: true })).toBeVisible()
  }

  /** Types a value in a cell and applies it. */
  async type(name: string, value: string, mode = 'light'): Promise<void> {
    await this.cell(name, mode).dblclick()
    const field = this.cell(name, mode).getByRole('textbox')
    await field.fill(value)
    await field.press('Enter')
  }

  /** Adds a token by its dialog. */
  async add(name: string, value: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New', exact: true }).click()
    await this.page.getByRole('menuitem', { name: 'Token…' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'New token' })
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByLabel('Value').fill(value)
    await dialog.getByRole('button', { name: 'Add token' }).click()
    await expect(dialog).toBeHidden()
  }

  /** Imports a text as a new theme. */
  async import(text: string): Promise<void> {
    const dialog = await this.read(text)
    await dialog.getByRole('button', { name: /^Import \d/ }).click()
    await expect(dialog).toBeHidden()
  }

  /** Opens the import with a text in it. */
  async read(text: string): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Import a theme…' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Import a theme' })
    await dialog.getByRole('textbox', { name: 'Text of a theme' }).fill(text)
    return dialog
  }
}

/** Counts what is written to the database of the browser from the beginning on: `window.written`. */
export async function countWrites(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counter = window as unknown as { written: number }
    counter.written = 0
    // oxlint-disable-next-line typescript/unbound-method -- it is called with the store that it was called on
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      if (this.name === 'theme' || this.name === 'outbox') counter.written += 1
      return put.apply(this, args)
    }
  })
  return () => page.evaluate(() => (window as unknown as { written: number }).written)
}
