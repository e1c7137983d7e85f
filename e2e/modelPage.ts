import { expect, type Locator, type Page } from '@playwright/test'

/** The area of models as a person meets it. */
export class ModelPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Goes to the area. */
  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Areas' })
      .getByRole('button', { name: 'Models' })
      .click()
    await expect(this.page.getByRole('region', { name: 'Models', exact: true })).toBeVisible()
  }

  /** A model in the list. */
  row(name: string): Locator {
    return this.page.getByRole('list', { name: 'Models' }).getByRole('button', { name })
  }

  get grid(): Locator {
    return this.page.getByRole('grid')
  }

  /** The cell of a record, both counted from 0. */
  cell(row: number, column: number): Locator {
    return this.grid.locator(`[data-row="${row}"] > [data-column="${column}"]`)
  }

  /** The texts of a column of the first records. */
  column(at: number): Locator {
    return this.grid.locator(`[data-row] > [data-column="${at}"]`)
  }

  /** How many records are shown. */
  get count(): Locator {
    return this.page.locator('[data-count]')
  }

  /** What is said to people who do not see the area. */
  get said(): Locator {
    return this.page.locator('[data-models-heard]')
  }

  /** Shows a view of the model. */
  async tab(name: string): Promise<void> {
    await this.page
      .getByRole('tablist', { name: 'Views of the model' })
      .getByRole('tab', { name })
      .click()
  }

  /** Puts a text on the clipboard and pastes it at the focus. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((content) => navigator.clipboard.writeText(content), text)
    await this.page.keyboard.press('ControlOrMeta+v')
  }
}
