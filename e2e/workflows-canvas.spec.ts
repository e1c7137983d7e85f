import { violations } from './axe'
import { expect, test } from './fixtures'
import { WorkflowPage } from './workflowPage'

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

test('a workflow is drawn, and each step of it is taken back and done again', async ({
  page,
  editor,
}) => {
  const flow = new WorkflowPage(page)
  await flow.open()
  await flow.make()

  // From the palette: behind the selected step, joined with it.
  await flow.select('Run by hand')
  await flow.add('transform')
  await expect(flow.step('Transform')).toBeVisible()
  await expect(flow.edges).toHaveCount(1)

  // By an edge that is let go over nothing.
  const from = await flow.port('Transform', 'Out').boundingBox()
  if (!from) throw new Error('The port is not on screen.')
  await page.mouse.move(from.x + 5, from.y + 5)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 120, { steps: 4 })
  await page.mouse.up()
  const chooser = page.getByRole('combobox', { name: 'Add a step…' })
  await chooser.fill('branch')
  await chooser.press('Enter')
  await expect(flow.step('If')).toBeFocused()
  await expect(flow.edges).toHaveCount(2)

  // By a drag from the palette.
  await flow.palette.getByRole('button', { name: /^Log/ }).scrollIntoViewIfNeeded()
  await flow.palette
    .getByRole('button', { name: /^Log/ })
    .dragTo(flow.canvas.locator('.react-flow__pane'), { targetPosition: { x: 120, y: 90 } })
  await expect(flow.step('Log')).toBeVisible()
  await expect(flow.edges).toHaveCount(2)

  // Joined by keyboard.
  await flow.step('If').focus()
  await page.keyboard.press('c')
  const target = page.getByRole('combobox', { name: 'Connect “If” to…' })
  await target.fill('log false')
  await target.press('Enter')
  await expect(flow.edges).toHaveCount(3)
  await expect(flow.said).toHaveText('Connect “If” to “Log”.')
  await expect(flow.step('If')).toBeFocused()

  // A ring is refused with a sentence.
  await flow.step('Log').focus()
  await page.keyboard.press('c')
  await expect(page.getByText('There is no other step that it could lead to.')).toBeVisible()
  await page.keyboard.press('Escape')

  // Moved by keys: one step for as long as they are held.
  const before = await flow.place('Log')
  await flow.select('Log')
  await page.keyboard.down('ArrowDown')
  await page.keyboard.down('ArrowDown')
  await page.keyboard.up('ArrowDown')
  const moved = await flow.place('Log')
  expect(moved.y - before.y).toBe(16)

  await page.keyboard.press('t')
  await expect(flow.said).toHaveText('Tidy up.')
  await expect(page.getByRole('button', { name: 'Undo: Tidy up' })).toBeEnabled()

  // Each is one step, all the way back and on again.
  const done = [
    'Tidy up',
    'Move “Log”',
    'Connect “If” to “Log”',
    'Add “Log”',
    'Add “If”',
    'Add “Transform”',
    'New workflow “Workflow”',
  ]
  for (const label of done) {
    await page.keyboard.press('ControlOrMeta+z')
    await expect(page.getByRole('button', { name: `Redo: ${label}` })).toBeEnabled()
  }
  await expect(flow.row('Workflow')).toHaveCount(0)
  for (const label of done.toReversed()) {
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect(page.getByRole('button', { name: `Undo: ${label}` })).toBeEnabled()
  }
  await expect(flow.steps).toHaveCount(4)
  await expect(flow.edges).toHaveCount(3)

  await editor.untilSynced()
  const left = await flow.place('If')
  const first = await flow.place('Run by hand')
  await page.reload()
  await expect(flow.steps).toHaveCount(4)
  await expect(flow.edges).toHaveCount(3)
  const [again, start] = [await flow.place('If'), await flow.place('Run by hand')]
  expect({ x: again.x - start.x, y: again.y - start.y }).toEqual({
    x: left.x - first.x,
    y: left.y - first.y,
  })
})

test('steps are copied to another workflow, and read each other there', async ({
  page,
  editor,
}) => {
  const flow = new WorkflowPage(page)
  await flow.open()
  await flow.make()
  await flow.select('Run by hand')
  await flow.add('transform')
  await flow.step('Transform').focus()
  await flow.add('log')
  await flow.select('Transform')
  await flow.step('Log').click({ position: { x: 80, y: 20 }, modifiers: ['Shift'] })
  await page.keyboard.press('ControlOrMeta+c')
  await expect(flow.said).toHaveText('Copied 2 steps.')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(JSON.parse(copied)).toMatchObject({
    nodes: [{ slug: 'transform' }, { slug: 'log' }],
    edges: [{ fromPort: 'out' }],
  })

  await flow.make()
  await expect(flow.row('Workflow 2')).toBeVisible()
  await flow.select('Run by hand')
  await page.keyboard.press('ControlOrMeta+v')
  await expect(flow.steps).toHaveCount(3)
  await expect(flow.edges).toHaveCount(1)
  await expect(flow.said).toHaveText('Paste 2 steps.')
  await page.keyboard.press('ControlOrMeta+d')
  await expect(flow.steps).toHaveCount(5)
  await page.keyboard.press('Delete')
  await expect(flow.steps).toHaveCount(3)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(flow.steps).toHaveCount(5)

  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+x')
  await expect(flow.canvas.getByText('This workflow has no steps')).toBeVisible()
  await page.evaluate(() => navigator.clipboard.writeText('no steps'))
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByText('The clipboard holds no steps.')).toBeVisible()
  await editor.untilSynced()
})

test('edges that do not fit are red with the reason, and stay', async ({ page, editor }) => {
  const flow = new WorkflowPage(page)
  await flow.open()
  await flow.make()
  await flow.select('Run by hand')
  await flow.add('map')
  await flow.canvas.getByRole('button', { name: 'Fit the workflow' }).click()
  await flow.palette
    .getByRole('button', { name: /^Transform/ })
    .dragTo(flow.step('Map'), { targetPosition: { x: 160, y: 90 } })
  await expect(flow.step('Transform')).toBeVisible()
  await flow.select('Run by hand')
  await flow.port('Run by hand', 'Out').hover()
  await page.mouse.down()
  await flow.port('Transform', 'In').hover()
  await page.mouse.up()
  await expect(flow.edges).toHaveCount(2)
  await expect(
    page.getByRole('region', { name: 'Notices' }).getByText(/cannot cross the border/),
  ).toBeVisible()
  await expect(flow.canvas.locator('[data-bad]')).toHaveCount(1)
  await editor.untilSynced()
  await page.reload()
  await expect(flow.canvas.locator('[data-bad]')).toHaveCount(1)

  // Out of the container it fits.
  const box = await flow.step('Transform').boundingBox()
  if (!box) throw new Error('The step is not on screen.')
  await page.mouse.move(box.x + 90, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 90, box.y + 320, { steps: 6 })
  await page.mouse.up()
  await expect(flow.said).toHaveText('Move “Transform”.')
  await expect(flow.canvas.locator('[data-bad]')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(flow.canvas.locator('[data-bad]')).toHaveCount(1)
})

test('workflows are renamed, copied and deleted, and come back', async ({ page, editor }) => {
  const flow = new WorkflowPage(page)
  await flow.open()
  await flow.make()
  await flow.row('Workflow').press('F2')
  await page.getByRole('textbox', { name: 'New name of Workflow' }).fill('Import')
  await page.keyboard.press('Enter')
  await expect(flow.row('Import')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+d')
  await expect(flow.row('Import copy')).toBeFocused()
  await expect(flow.step('Run by hand')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(flow.row('Import copy')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(flow.row('Import copy')).toBeVisible()
  await expect(flow.step('Run by hand')).toBeVisible()
  await editor.untilSynced()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the area has no faults that axe finds, ${colorScheme}`, async ({ page, editor }) => {
    await page.emulateMedia({ colorScheme })
    const flow = new WorkflowPage(page)
    await flow.open()
    await flow.make()
    await flow.select('Run by hand')
    await flow.add('switch')
    await flow.add('note')
    await flow.canvas.getByRole('button', { name: 'Fit the workflow' }).click()
    await expect(flow.steps).toHaveCount(3)
    expect(await violations(page)).toEqual([])
    await flow.select('Switch')
    await page.keyboard.press('c')
    await expect(page.getByRole('combobox', { name: /^Connect/ })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await editor.untilSynced()
  })
}
