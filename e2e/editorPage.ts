import { readFile } from 'node:fs/promises'
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import type { NestedTree } from '@/model/tree/types'

/** A point in a locator's box, as fractions of its width and height: `[0.5, 1]` is the middle of its lower edge. */
export type Spot = readonly [x: number, y: number]

/** A point of the page, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle of the page, in CSS pixels. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

const MIDDLE: Spot = [0.5, 0.5]

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

  /** What lies over the frame and takes the pointer and the keys of the canvas. */
  get overlay(): Locator {
    return this.page.getByRole('group', { name: 'Canvas', exact: true })
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

  /**
   * Where the work is: “Saving…”, “Saved here”, “Synced”, “Offline …”; found once it is the latest word, as
   * it may come some milliseconds after the edit.
   */
  get status(): Locator {
    return this.page.getByRole('contentinfo').locator('[role=status][aria-busy=false]')
  }

  /** The way from the root to the selected component. */
  get breadcrumb(): Locator {
    return this.page.getByRole('navigation', { name: 'Selection' })
  }

  /** Undo, redo, and the list of steps. */
  get history(): Locator {
    return this.page.getByRole('group', { name: 'History' })
  }

  /** The insertion line or the filled slot. Drawn without a role: it is announced in words instead. */
  get line(): Locator {
    return this.canvas.locator('[aria-hidden] [class~=line], [aria-hidden] [class~=fill]')
  }

  /** Comes true once the editor has opened its project and the server has it all. */
  async untilSynced(): Promise<void> {
    await expect(this.status).toHaveText('Synced', { timeout: 40_000 })
  }

  /** A row of the layers tree. */
  layer(name: string | RegExp): Locator {
    return this.layers.getByRole('treeitem', { name, exact: typeof name === 'string' })
  }

  /** The rows of the layers tree from top to bottom, by their accessible names. */
  async layerNames(): Promise<readonly string[]> {
    const rows = await this.layers.getByRole('treeitem').evaluateAll((elements) =>
      elements
        .map((element) => ({
          top: element.getBoundingClientRect().top,
          name: element.getAttribute('aria-label') ?? '',
        }))
        .toSorted((a, b) => a.top - b.top),
    )
    return rows.map(({ name }) => name)
  }

  /** An entry of the palette. */
  block(name: string): Locator {
    return this.palette.getByRole('button', { name, exact: true })
  }

  /** The tree of files, components and lambdas. */
  get explorer(): Locator {
    return this.page.getByRole('tree', { name: 'Explorer' })
  }

  /** A row of the explorer; folders are called `lib, folder`. */
  codeRow(name: string | RegExp): Locator {
    return this.explorer.getByRole('treeitem', { name, exact: typeof name === 'string' })
  }

  /** The lines of the open text. */
  get code(): Locator {
    return this.page.locator('[data-code-editor] .view-lines')
  }

  /** What has the focus while one writes in the open text. */
  get codeField(): Locator {
    return this.page.locator('[data-code-editor] :is([role=textbox], textarea)').first()
  }

  /** A tab of an open text. */
  codeTab(name: string | RegExp): Locator {
    return this.page
      .getByRole('tablist', { name: 'Open texts' })
      .getByRole('tab', { name, exact: typeof name === 'string' })
  }

  /** Shows the code area. */
  async goToCode(): Promise<void> {
    await this.page.keyboard.press('Alt+2')
    await expect(this.explorer).toBeVisible()
  }

  /** Drops files of this computer on an element, by a name and what is in each. */
  async dropFiles(
    on: Locator,
    files: readonly { readonly name: string; readonly base64: string }[],
  ): Promise<void> {
    const data = await this.page.evaluateHandle((given) => {
      const transfer = new DataTransfer()
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        transfer.items.add(new File([bytes], name))
      }
      return transfer
    }, files)
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await on.dispatchEvent(type, { dataTransfer: data })
    }
  }

  /** A tab of an open document. */
  tab(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: 'Open documents' })
      .getByRole('button', { name, exact: true })
  }

  /** Types a value into a field of the inspector and leaves the field. */
  async setProp(label: string, value: string): Promise<void> {
    const field = this.inspector.getByLabel(label, { exact: true })
    await field.fill(value)
    await field.blur()
  }

  /** Selects the component that shows at a spot of an element of the canvas. */
  async pick(element: Locator, spot: Spot = MIDDLE): Promise<void> {
    const { x, y } = await pointIn(element, spot)
    await this.page.mouse.click(x, y)
    await expect(this.breadcrumb).toBeVisible()
  }

  async doubleClick(element: Locator): Promise<void> {
    const { x, y } = await pointIn(element, MIDDLE)
    await this.page.mouse.dblclick(x, y)
  }

  /** Chooses an entry of a menu of the top bar. */
  async choose(menu: string | RegExp, entry: string): Promise<void> {
    const item = this.page.getByRole('menu').getByText(entry, { exact: true })
    // A click within 50 ms after a drop is taken for its end, which no hand is fast enough for.
    await expect(async () => {
      await this.page.getByRole('banner').getByRole('button', { name: menu }).click()
      await expect(item).toBeVisible({ timeout: 1000 })
    }).toPass()
    await item.click()
  }

  /** The active document as the editor exports it. */
  async exported(): Promise<NestedTree> {
    const download = this.page.waitForEvent('download')
    await this.choose('Export', 'Export document as JSON')
    return JSON.parse(await readFile(await (await download).path(), 'utf8')) as NestedTree
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z')
  }

  async redo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+z')
  }

  /**
   * Drags with the mouse from the middle of one element to a spot of another, over points on the way, as a
   * hand does. `release: false` leaves the button down, for tests of the line, of Escape and of scrolling.
   */
  async drag(
    from: Locator,
    to: Locator,
    { spot = MIDDLE, release = true }: { spot?: Spot; release?: boolean } = {},
  ): Promise<void> {
    await this.lift(from)
    const end = await pointIn(to, spot)
    await this.page.mouse.move(end.x, end.y, { steps: 12 })
    if (release) await this.page.mouse.up()
  }

  /** Presses on an element and moves past the distance that makes it a drag. */
  async lift(from: Locator): Promise<void> {
    const start = await pointIn(from, MIDDLE)
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move(start.x + 8, start.y + 8, { steps: 4 })
  }
}

/** A spot of an element in coordinates of the page, also in the canvas frame and at any zoom. */
export async function pointIn(locator: Locator, [x, y]: Spot): Promise<Point> {
  await locator.scrollIntoViewIfNeeded()
  const box = await boxOf(locator)
  return { x: box.x + box.width * x, y: box.y + box.height * y }
}

/** The box of an element in coordinates of the page, also in the canvas frame and at any zoom. */
export async function boxOf(locator: Locator): Promise<Box> {
  const { rect, framed } = await locator.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { rect: { x, y, width, height }, framed: window.parent !== window }
  })
  if (!framed) return rect
  // Playwright's own boxes know nothing of a frame that is scaled.
  const { left, top, scale } = await locator
    .page()
    .locator('iframe[title="Canvas"]')
    .evaluate((frame: HTMLIFrameElement) => {
      const { left, top, width } = frame.getBoundingClientRect()
      return { left, top, scale: width / frame.clientWidth }
    })
  return {
    x: left + rect.x * scale,
    y: top + rect.y * scale,
    width: rect.width * scale,
    height: rect.height * scale,
  }
}
