import type { Page } from '@playwright/test'
import { findNode, smallPage } from './documents'
import type { EditorPage } from './editorPage'
import { expect, test } from './fixtures'

const viewport = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Width', exact: true }).getByRole('button', { name })

const edited = (page: Page) => page.getByRole('button', { name: /^Editing: / })

/** Gives the frame a width by hand: the host tells the page nothing of it. */
async function resizeFrame(page: Page, width: number): Promise<void> {
  await page.locator('iframe[title="Canvas"]').evaluate((frame: HTMLIFrameElement, pixels) => {
    frame.style.width = `${pixels}px`
  }, width)
}

/** The media queries in the frame, as they are written in its sheets. */
function mediaQueries(editor: EditorPage): Promise<string[]> {
  return editor.canvas
    .locator('html')
    .evaluate(() =>
      [...document.querySelectorAll<HTMLStyleElement>('style[data-widths]')].flatMap(({ sheet }) =>
        [...(sheet?.cssRules ?? [])].map(({ cssText }) => cssText),
      ),
    )
}

test('a size for phones is a media query, and the desktop stays as it is', async ({
  open,
  page,
}) => {
  const editor = await open(smallPage())
  const { canvas, inspector } = editor
  const heading = canvas.getByRole('heading', { name: 'Welcome' })
  await editor.layer('Heading, Welcome').click()
  await inspector.getByRole('button', { name: 'CSS' }).click()
  const size = inspector.getByLabel('Font size', { exact: true })

  await viewport(page, 'Desktop').click()
  await expect(edited(page)).toHaveText('Editing: all widths')
  await size.fill('40px')
  await expect(heading).toHaveCSS('font-size', '40px')
  await viewport(page, 'Phone').click()
  await expect(edited(page)).toHaveText('Editing: Phone, 479 px and narrower')
  await expect(size).toHaveValue('40px')
  await size.fill('21px')
  await expect(heading).toHaveCSS('font-size', '21px')
  await expect(inspector.getByRole('button', { name: 'Font size: set at Phone' })).toBeVisible()

  // The frame follows its width alone: no viewport is chosen, and no message sent.
  for (const [width, expected] of [
    [479, '21px'],
    [480, '40px'],
    [1100, '40px'],
    [320, '21px'],
  ] as const) {
    await resizeFrame(page, width)
    await expect(heading).toHaveCSS('font-size', expected)
  }
  const queries = await mediaQueries(editor)
  expect(queries).toHaveLength(1)
  expect(queries[0]).toContain('@media (max-width: 479px)')

  await viewport(page, 'Desktop').click()
  await expect(size).toHaveValue('40px')
  await editor.untilSynced()
  await page.reload()
  await expect(heading).toHaveCSS('font-size', '40px')
  await viewport(page, 'Phone').click()
  await expect(heading).toHaveCSS('font-size', '21px')
  const saved = findNode(await editor.exported(), 'welcome')
  expect(saved?.['styles']).toEqual({ fontSize: '40px', 'fontSize@phone': '21px' })
})

test('a value for a width is reset and undone', async ({ open, page }) => {
  const editor = await open(smallPage())
  const { canvas, inspector } = editor
  await editor.layer('Heading, Welcome').click()
  await inspector.getByRole('button', { name: 'CSS' }).click()
  const size = inspector.getByLabel('Font size', { exact: true })
  await viewport(page, 'Tablet').click()
  await size.fill('30px')
  await viewport(page, 'Phone').click()
  await expect(size).toHaveValue('30px')
  await expect(inspector.getByRole('button', { name: 'Font size: from Tablet' })).toBeVisible()
  await size.fill('20px')
  await inspector.getByRole('button', { name: 'Font size: set at Phone' }).click()
  await page.getByRole('menuitem', { name: 'Reset at Phone' }).click()
  const heading = canvas.getByRole('heading', { name: 'Welcome' })
  await expect(heading).toHaveCSS('font-size', '30px')
  await editor.undo()
  await expect(heading).toHaveCSS('font-size', '20px')
  await inspector.getByRole('button', { name: 'Font size: set at Phone' }).click()
  await page.getByRole('menuitem', { name: 'Tablet: 30px' }).click()
  await expect(edited(page)).toHaveText(/Tablet, 991 px/)
  await inspector.getByRole('button', { name: 'Font size: set at Tablet' }).click()
  await page.getByRole('menuitem', { name: 'Reset at every width' }).click()
  await expect.poll(() => mediaQueries(editor)).toEqual([])
})

test('a prop for a width shows one of two elements, which is selected and typed into', async ({
  open,
  page,
}) => {
  const editor = await open(smallPage())
  const { canvas, inspector } = editor
  await editor.layer('Heading, Welcome').click()
  await viewport(page, 'Phone').click()
  await editor.setProp('Text', 'Hi')
  const seen = canvas.getByRole('heading', { level: 2 }).first()
  const narrow = canvas.getByText('Hi', { exact: true })
  const wide = canvas.getByText('Welcome', { exact: true })
  await expect(narrow).toBeVisible()
  await expect(wide).toBeHidden()
  await expect(seen).toBeAttached()
  await resizeFrame(page, 900)
  await expect(wide).toBeVisible()
  await expect(narrow).toBeHidden()
  await resizeFrame(page, 375)
  await expect(narrow).toBeVisible()

  await editor.layer('Offers').click()
  await editor.pick(narrow)
  await expect(inspector.getByLabel('Text', { exact: true })).toHaveValue('Hi')
  const outline = canvas.locator('[aria-hidden] [class~=selected]')
  await expect
    .poll(async () => (await outline.boundingBox())?.height)
    .toBeCloseTo((await narrow.boundingBox())?.height ?? 0, 0)

  await editor.doubleClick(narrow)
  await expect(canvas.locator('[contenteditable]')).toBeFocused()
  await page.keyboard.type('Hello')
  await page.keyboard.press('Enter')
  await expect(canvas.getByText('Hello', { exact: true })).toBeVisible()
  const { props } = findNode(await editor.exported(), 'welcome') ?? {}
  expect(props).toEqual({ text: 'Welcome', 'text@phone': 'Hello' })
})

test('breakpoints are added, changed and deleted, and what was for them is kept', async ({
  open,
  page,
}) => {
  const editor = await open(smallPage())
  const { canvas, inspector } = editor
  await editor.layer('Heading, Welcome').click()
  await inspector.getByRole('button', { name: 'CSS' }).click()
  await viewport(page, 'Phone').click()
  await inspector.getByLabel('Font size', { exact: true }).fill('20px')

  await edited(page).click()
  await page.getByRole('menuitem', { name: 'Breakpoints…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Breakpoints' })
  const width = dialog.getByRole('textbox', { name: 'Greatest width of Phone' })
  await width.fill('90')
  await expect(dialog.getByText('Enter a whole number of pixels from 200 to 4000.')).toBeVisible()
  await width.fill('991')
  await expect(dialog.getByText(/“Tablet” has this width already/)).toBeVisible()
  await width.fill('600')
  await width.press('Enter')
  await expect.poll(() => mediaQueries(editor)).toHaveLength(1)
  expect((await mediaQueries(editor))[0]).toContain('(max-width: 600px)')

  await dialog.getByRole('textbox', { name: 'Name of a new breakpoint' }).fill('Laptop')
  await dialog.getByRole('textbox', { name: 'Greatest width of a new breakpoint' }).fill('1400')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog.getByRole('listitem', { name: 'Laptop' })).toBeVisible()

  await dialog.getByRole('button', { name: 'Delete Phone' }).click()
  await expect(dialog.getByText(/1 value in 1 document is for “Phone”/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(dialog.getByRole('listitem', { name: 'Phone' })).toBeHidden()
  await expect.poll(() => mediaQueries(editor)).toEqual([])
  await dialog.getByRole('button', { name: /^Undo delete breakpoint/ }).click()
  await expect(dialog.getByRole('listitem', { name: 'Phone' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Delete Phone' }).click()
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()

  await expect(viewport(page, 'Laptop, 1280 px')).toBeVisible()
  await expect(viewport(page, 'Phone')).toBeHidden()
  await inspector.getByRole('button', { name: 'Delete fontSize at “phone”' }).click()
  await expect(inspector.getByText('For a width that is gone')).toBeHidden()
  await expect(canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
})
