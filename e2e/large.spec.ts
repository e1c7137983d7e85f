import { largePage } from './documents'
import { expect, test } from './fixtures'

test('a large document is all there, and each part of it at once when one asks for it', async ({
  open,
}) => {
  const editor = await open(largePage(8, 400))
  await expect(editor.canvas.getByText('Text 1.1', { exact: true })).toBeInViewport()
  await editor.page.getByRole('button', { name: 'Collapse all' }).click()
  await editor.layer('Box').press('ArrowRight')
  await editor.layer('Section 8').click()
  await expect(editor.canvas.getByText('Text 8.1', { exact: true })).toBeInViewport()
  await expect(editor.canvas.locator('[data-node]')).toHaveCount(1 + 8 + 8 * 400)

  await editor.pick(editor.canvas.getByText('Text 8.2', { exact: true }))
  await editor.setProp('Text', 'Edited far below')
  await expect(editor.canvas.getByText('Edited far below')).toBeInViewport()
  await editor.drag(
    editor.block('Divider'),
    editor.canvas.getByText('Edited far below', { exact: true }),
    { spot: [0.5, 0.1] },
  )
  await expect(editor.line).toBeHidden()
  const { children = [] } = (await editor.exported()).root.children?.[7] ?? {}
  expect(children.slice(0, 3).map(({ type }) => type)).toEqual(['Text', 'Divider', 'Text'])
})
