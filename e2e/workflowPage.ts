import { expect, type Locator, type Page } from '@playwright/test'

/** The area of workflows as a person meets it. */
export class WorkflowPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Goes to the area. */
  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Areas' })
      .getByRole('button', { name: 'Workflows' })
      .click()
    await expect(this.page.getByRole('region', { name: 'Workflows' })).toBeVisible()
  }

  /** Makes a workflow, which is shown with its trigger. */
  async make(): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Workflows' })
      .getByRole('button', { name: 'New workflow' })
      .click()
    await expect(this.steps).toHaveCount(1)
    await expect(this.step('Run by hand')).toBeVisible()
  }

  /** A workflow in the list. */
  row(name: string): Locator {
    return this.list.getByRole('button', { name, exact: true })
  }

  get list(): Locator {
    return this.page.getByRole('list', { name: 'Workflows' })
  }

  get canvas(): Locator {
    return this.page.getByRole('region', { name: 'Workflow', exact: true })
  }

  get palette(): Locator {
    return this.page.getByRole('region', { name: 'Steps', exact: true })
  }

  /** What is said to people who do not see the canvas. */
  get said(): Locator {
    return this.page.locator('[data-workflow-heard]')
  }

  /** A step on the canvas, by its name. */
  step(name: string): Locator {
    return this.canvas.locator('.react-flow__node').filter({ hasText: name })
  }

  get steps(): Locator {
    return this.canvas.locator('.react-flow__node')
  }

  get edges(): Locator {
    return this.canvas.locator('.react-flow__edge')
  }

  /** A port of a step, by its label. */
  port(step: string, label: string): Locator {
    return this.step(step).locator(`.react-flow__handle[title="${label}"]`)
  }

  /** Adds a step from the palette by keyboard. */
  async add(search: string): Promise<void> {
    const field = this.palette.getByRole('searchbox', { name: 'Search steps' })
    await field.fill(search)
    await field.press('Enter')
    await field.fill('')
  }

  /** Where a step is on screen. */
  async place(name: string): Promise<{ x: number; y: number }> {
    const box = await this.step(name).boundingBox()
    if (!box) throw new Error(`“${name}” is not on screen.`)
    return { x: Math.round(box.x), y: Math.round(box.y) }
  }

  /** Selects a step by a click on its head. */
  async select(name: string): Promise<void> {
    await this.step(name).click({ position: { x: 80, y: 20 } })
    await expect(this.step(name)).toHaveClass(/selected/)
  }
}
