import { emptySection } from './documents'
import { EditorPage } from './editorPage'
import { expect, test } from './fixtures'

test('the main job: drag, edit, move, undo, close, open again', async ({
  open,
  page,
  context,
  server,
}) => {
  const editor = await open(emptySection())
  await editor.drag(editor.block('Card'), editor.canvas.getByText('Content', { exact: true }))
  await expect(editor.canvas.getByText('Card title')).toBeVisible()
  await expect(editor.breadcrumb).toHaveText(/Box.*Hall.*Card/)

  await editor.pick(editor.canvas.getByText('Card title'))
  await editor.setProp('Text', 'Made by hand')
  await expect(editor.canvas.getByRole('heading', { name: 'Made by hand' })).toBeVisible()

  await editor.drag(editor.layer('Card'), editor.layer('Closing'), { spot: [0.5, 0.95] })
  const inClosing = ['Box', 'Hall', 'Closing', 'Card', 'Card header']
  await expect.poll(async () => (await editor.layerNames()).slice(0, 5)).toEqual(inClosing)

  await editor.undo()
  await expect
    .poll(async () => (await editor.layerNames()).slice(0, 3))
    .toEqual(['Box', 'Hall', 'Card'])
  await editor.redo()
  await expect.poll(async () => (await editor.layerNames()).slice(0, 5)).toEqual(inClosing)

  await editor.untilSynced()
  const before = await editor.exported()
  await page.close()
  const again = new EditorPage(await context.newPage())
  await again.page.goto('/')
  await expect(again.canvas.getByRole('heading', { name: 'Made by hand' })).toBeVisible()
  await again.untilSynced()
  expect(await again.exported()).toEqual(before)
  expect(await server.tree('page')).toMatchObject({ root: { children: [{}, { name: 'Closing' }] } })
})
