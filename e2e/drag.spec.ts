import { childIds, childTypes, findNode, node, smallPage } from './documents'
import { boxOf, pointIn, type Box, type EditorPage } from './editorPage'
import { expect, test } from './fixtures'

/** The box of the insertion line, once one is drawn and has come to rest. */
async function restingLine(editor: EditorPage): Promise<Box> {
  await expect(editor.line).toBeVisible()
  let last: Box | undefined
  await expect
    .poll(async () => {
      const before = last
      last = await boxOf(editor.line)
      return before && Math.abs(before.y - last.y) + Math.abs(before.x - last.x)
    })
    .toBe(0)
  return boxOf(editor.line)
}

test('what the line shows is what the drop does', async ({ open, page }) => {
  const editor = await open(smallPage())
  const lead = editor.canvas.getByText('The first words')
  const more = editor.canvas.getByText('The second words')
  await editor.drag(editor.block('Divider'), lead, { spot: [0.5, 0.8], release: false })
  const line = await restingLine(editor)
  const above = await boxOf(lead)
  const below = await boxOf(more)
  expect(line.y).toBeGreaterThanOrEqual(above.y + above.height - 1)
  expect(line.y + line.height).toBeLessThanOrEqual(below.y + 1)
  await expect(page.getByText('In Intro', { exact: true })).toBeVisible()
  await page.mouse.up()
  await expect(editor.line).toBeHidden()
  expect(childTypes(await editor.exported(), 'intro')).toEqual([
    'Heading',
    'Text',
    'Divider',
    'Text',
    'Button',
  ])
})

test('a drop 30 ms after the pointer came in goes where the pointer is', async ({ open, page }) => {
  const editor = await open(smallPage())
  const from = await pointIn(editor.block('Divider'), [0.5, 0.5])
  const to = await pointIn(editor.canvas.getByText('The second words'), [0.5, 0.8])
  const session = await page.context().newCDPSession(page)
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', x: number, y: number) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: type === 'mouseMoved' ? 'none' : 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    })
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  // Sent at once, so that nothing but the browser's own pace lies between them.
  await Promise.all([
    send('mouseMoved', from.x + 10, from.y + 10),
    send('mouseMoved', to.x, to.y),
    send('mouseReleased', to.x, to.y),
  ])
  await page.mouse.up()
  await expect(editor.canvas.getByRole('separator')).toBeVisible()
  expect(childTypes(await editor.exported(), 'intro')).toEqual([
    'Heading',
    'Text',
    'Text',
    'Divider',
    'Button',
  ])
})

test('the drop equals the line at 50 % and after scrolling', async ({ open, page }) => {
  const long = smallPage()
  const words = Array.from({ length: 60 }, (_, at) =>
    node(`w${at}`, 'Text', { text: `Line ${at}` }),
  )
  const root = {
    ...long.root,
    children: [...(long.root.children ?? []), node('many', 'Section', {}, words)],
  }
  const editor = await open({ ...long, root })
  await page.getByRole('button', { name: /^Zoom 100/ }).click()
  const smaller = page.getByRole('button', { name: 'Zoom out' })
  const half = page.getByRole('button', { name: /^Zoom 50 %/ })
  while (!(await half.isVisible())) await smaller.click()
  await editor.overlay.hover()
  await page.mouse.wheel(0, 900)
  const target = editor.canvas.getByText('Line 40', { exact: true })
  await editor.drag(editor.block('Divider'), target, { spot: [0.5, 0.2], release: false })
  const line = await restingLine(editor)
  const box = await boxOf(target)
  expect(line.y + line.height).toBeLessThanOrEqual(box.y + 2)
  await page.mouse.up()
  await expect(editor.line).toBeHidden()
  const ids = childTypes(await editor.exported(), 'many')
  expect(ids.indexOf('Divider')).toBe(40)
})

test('the page scrolls while something is held at its edge', async ({ open, page }) => {
  const long = smallPage()
  const words = Array.from({ length: 80 }, (_, at) =>
    node(`w${at}`, 'Text', { text: `Line ${at}` }),
  )
  const root = { ...long.root, children: [node('many', 'Section', {}, words)] }
  const editor = await open({ ...long, root })
  await editor.lift(editor.block('Divider'))
  const { x, y, width, height } = await boxOf(editor.overlay)
  await page.mouse.move(x + width / 2, y + height - 6, { steps: 5 })
  await expect(editor.canvas.getByText('Line 79', { exact: true })).toBeInViewport({
    timeout: 20_000,
  })
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(editor.history.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('Escape leaves the document exactly as it was', async ({ open, page }) => {
  const editor = await open(smallPage())
  const before = await editor.exported()
  const offer = editor.canvas.getByText('What it costs')
  const welcome = editor.canvas.getByText('Welcome')
  const { x, y } = await pointIn(welcome, [0.5, 0.5])
  await page.mouse.click(x, y)
  const row = editor.layer('Heading, Welcome')
  await expect(row).toHaveAttribute('aria-selected', 'true')
  await editor.drag(welcome, offer, { release: false })
  await expect(editor.line).toBeVisible()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Escape')
  await expect(editor.line).toBeHidden()
  await page.mouse.up()
  await expect(row).toHaveAttribute('aria-selected', 'true')
  await expect(editor.history.getByRole('button', { name: 'Undo' })).toBeDisabled()
  expect(await editor.exported()).toEqual(before)
})

test('nothing can be dropped into itself', async ({ open, page }) => {
  const editor = await open(smallPage())
  await page.getByRole('button', { name: 'Expand all' }).click()
  await editor.drag(editor.layer('Offer'), editor.layer('Card content'))
  await expect(editor.line).toBeHidden()
  const tree = await editor.exported()
  expect(childIds(tree, 'offers')).toEqual(['offer'])
  expect(childIds(tree, 'offer')).toEqual(['offer-header', 'offer-content'])

  // On the canvas too: a section over its own middle goes beside, never inside.
  await editor.layer('Offers').click()
  await editor.drag(editor.layer('Offers'), editor.canvas.getByText('What it costs'))
  await page.mouse.up()
  expect(childIds(await editor.exported(), 'offer-content')).toEqual(['offer-text'])
})

test('what lies on the canvas goes to another place of the canvas', async ({ open }) => {
  const editor = await open(smallPage())
  const card = editor.canvas.getByText('What it costs')
  await editor.drag(editor.canvas.getByText('The first words'), card, { spot: [0.5, 0.6] })
  await expect(editor.layer('Text, The first words')).toHaveAttribute('aria-selected', 'true')
  const tree = await editor.exported()
  expect(childIds(tree, 'offer-content')).toEqual(['offer-text', 'lead'])
  expect(childIds(tree, 'intro')).toEqual(['welcome', 'more', 'go'])
})

test('the palette, the layers and the canvas take from one another', async ({ open }) => {
  const editor = await open(smallPage())
  await editor.drag(editor.block('Badge'), editor.layer('Heading, Welcome'), { spot: [0.5, 0.9] })
  await expect(editor.layer(/^Badge/)).toBeVisible()
  await editor.drag(editor.layer('Button, Go on'), editor.canvas.getByText('What it costs'), {
    spot: [0.5, 0.4],
  })
  await expect.poll(() => editor.layerNames()).toContain('Button, Go on')
  await editor.drag(editor.canvas.getByText('The second words'), editor.layer('Card content'))
  const tree = await editor.exported()
  expect(childTypes(tree, 'intro')).toEqual(['Heading', 'Badge', 'Text'])
  expect(childIds(tree, 'offer-content').toSorted()).toEqual(['go', 'more', 'offer-text'])
  expect(childIds(tree, 'offer-content').indexOf('go')).toBeLessThan(
    childIds(tree, 'offer-content').indexOf('offer-text'),
  )
  expect(findNode(tree, 'go').props).toEqual({ text: 'Go on' })
})

test('a drag by keyboard says where it would go, drops and cancels', async ({ open, page }) => {
  const editor = await open(smallPage())
  await editor.layer('Text, The first words').click()
  await page.keyboard.press('Space')
  await expect(page.getByText(/^Lifted/)).toBeAttached()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText(/Intro, position \d of \d/)).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/^Cancelled/)).toBeAttached()
  await expect(editor.history.getByRole('button', { name: 'Undo' })).toBeDisabled()

  await page.keyboard.press('Space')
  await expect(page.getByText(/^Lifted/)).toBeAttached()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText(/^Dropped/)).toBeAttached()
  const tree = await editor.exported()
  expect(childIds(tree, 'intro')).toEqual(['welcome', 'more', 'go', 'lead'])
})
