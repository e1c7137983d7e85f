import type { FrameLocator, Locator, Page } from '@playwright/test'

/** A point in a locator's box, as fractions of its width and height: `[0.5, 1]` is the middle of its lower edge. */
export type Spot = readonly [x: number, y: number]

/** The editor as a person meets it: found by role and name, never by class. */
export class EditorPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The content of the canvas frame. */
  get canvas(): FrameLocator {
    return this.page.frameLocator('iframe[title="Canvas"]')
  }

  get palette(): Locator {
    return this.page.getByRole('region', { name: 'Palette' })
  }

  get layers(): Locator {
    return this.page.getByRole('tree', { name: 'Layers' })
  }

  get inspector(): Locator {
    return this.page.getByRole('region', { name: 'Inspector' })
  }

  /** A row of the layers tree. */
  layer(name: string | RegExp): Locator {
    return this.layers.getByRole('treeitem', { name })
  }

  /** An entry of the palette. */
  block(name: string): Locator {
    return this.palette.getByRole('button', { name, exact: true })
  }

  /** Types a value into a field of the inspector and leaves the field. */
  async setProp(label: string, value: string): Promise<void> {
    const field = this.inspector.getByLabel(label, { exact: true })
    await field.fill(value)
    await field.blur()
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z')
  }

  async redo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+z')
  }

  /**
   * Drags with the mouse from the middle of one element to a spot of another, over a point on the way, as a
   * hand does. `release: false` leaves the button down, for tests of the line, of Escape and of scrolling.
   */
  async drag(
    from: Locator,
    to: Locator,
    { spot = [0.5, 0.5], release = true }: { spot?: Spot; release?: boolean } = {},
  ): Promise<void> {
    const start = await pointIn(from, [0.5, 0.5])
    const end = await pointIn(to, spot)
    const { mouse } = this.page
    await mouse.move(start.x, start.y)
    await mouse.down()
    await mouse.move(start.x + 8, start.y + 8, { steps: 4 }) // past the distance that makes it a drag
    await mouse.move(end.x, end.y, { steps: 12 })
    if (release) await mouse.up()
  }
}

/** A spot of an element in coordinates of the page, whichever frame the element is in. */
async function pointIn(locator: Locator, [x, y]: Spot): Promise<{ x: number; y: number }> {
  await locator.scrollIntoViewIfNeeded()
  const box = await locator.boundingBox()
  if (!box) throw new Error(`${locator.toString()} has no box on the screen.`)
  return { x: box.x + box.width * x, y: box.y + box.height * y }
}
