import { smallPage } from './documents'
import { boxOf, type EditorPage } from './editorPage'
import { expect, test } from './fixtures'

/** The name tag of the selection and the width of its outline, in pixels of the screen. */
async function marks(editor: EditorPage) {
  const tag = editor.canvas.locator('[aria-hidden] [class~=selected] [class~=tag]')
  const outline = editor.canvas.locator('[aria-hidden] [class~=selected]')
  const { scale } = await editor.page
    .locator('iframe[title="Canvas"]')
    .evaluate((frame: HTMLIFrameElement) => ({
      scale: frame.getBoundingClientRect().width / frame.clientWidth,
    }))
  const shadow = await outline.evaluate((element) => getComputedStyle(element).boxShadow)
  const inFrame = Number(/([\d.]+)px inset/.exec(shadow)?.[1])
  return { tag: (await boxOf(tag)).height, outline: inFrame * scale, scale }
}

test('outlines keep their size on the screen, and zooming keeps the layout', async ({
  open,
  page,
}) => {
  const editor = await open(smallPage())
  await editor.layer('Offer').click()
  const width = () => editor.canvas.locator('html').evaluate(() => innerWidth)
  const before = await width()
  for (const [button, goal] of [
    ['Zoom out', 0.25],
    ['Zoom in', 2],
  ] as const) {
    const label = page.getByRole('button', { name: new RegExp(`^Zoom ${goal * 100} %`) })
    while (!(await label.isVisible())) await page.getByRole('button', { name: button }).click()
    await expect.poll(async () => (await marks(editor)).tag).toBeCloseTo(18, 0)
    const { outline, scale } = await marks(editor)
    expect(scale).toBeCloseTo(goal, 2)
    expect(outline).toBeCloseTo(2, 1)
    expect(await width()).toBe(before)
  }

  const fit = page.getByRole('button', { name: 'Fit the page' })
  await expect(fit).toHaveAttribute('aria-pressed', 'false')
  await page.getByRole('button', { name: 'Phone, 375 px' }).click()
  await expect(fit).toHaveAttribute('aria-pressed', 'true')
  expect(await width()).toBe(375)
  await page.getByRole('button', { name: 'Zoom out' }).click()
  await fit.click()
  await expect(page.getByRole('button', { name: /^Zoom 100 %/ })).toBeVisible()
})

test('what stands beyond the side of the room can be reached, and comes when it is selected', async ({
  open,
  page,
}) => {
  const editor = await open(smallPage())
  const label = page.getByRole('button', { name: /^Zoom 200 %/ })
  while (!(await label.isVisible())) await page.getByRole('button', { name: 'Zoom in' }).click()
  const room = await boxOf(page.getByRole('region', { name: 'Canvas' }))
  const heading = editor.canvas.getByRole('heading', { name: 'Welcome' })
  const before = (await boxOf(heading)).x
  await page.mouse.move(room.x + room.width / 2, room.y + room.height / 2)
  await page.mouse.wheel(2000, 0)
  await expect.poll(async () => (await boxOf(heading)).x).toBeLessThan(room.x)
  await editor.layer('Heading, Welcome').click()
  await expect.poll(async () => (await boxOf(heading)).x).toBeGreaterThanOrEqual(room.x)
  expect((await boxOf(heading)).x).toBeLessThanOrEqual(before)
})
