import { findNode, named, node, smallPage } from './documents'
import type { EditorPage } from './editorPage'
import { expect, test } from './fixtures'

function samplerOfControls() {
  return {
    id: 'page',
    name: 'Controls',
    root: named(
      'Frame',
      node('root', 'Box', { padding: '2' }, [
        node('title', 'Heading', { text: 'A title' }),
        node('words', 'Text', { text: 'Some words' }),
        node('sign', 'Icon', { name: 'star', label: 'A sign' }),
        node('way', 'Link', { text: 'A way', href: '#here' }),
        node('picture', 'Image', { src: '', alt: 'A picture' }),
        node('trail', 'Breadcrumb', {
          items: [
            { label: 'Start', href: '#' },
            { label: 'End', href: '#' },
          ],
        }),
      ]),
    ),
  }
}

const undoButton = (editor: EditorPage) => editor.history.getByRole('button', { name: /^Undo/ })

test('every kind of control changes the canvas', async ({ open, page }) => {
  const editor = await open(samplerOfControls())
  const { canvas, inspector } = editor

  await editor.layer('Heading, A title').click()
  await editor.setProp('Text', 'Another title')
  await editor.setProp('Level', '3')
  await expect(canvas.getByRole('heading', { name: 'Another title', level: 3 })).toBeVisible()
  await inspector.getByRole('radio', { name: 'Center' }).click()
  await expect(canvas.getByRole('heading')).toHaveCSS('text-align', 'center')

  await editor.layer('Text, Some words').click()
  await inspector.getByLabel('Text', { exact: true }).fill('Two\nlines')
  await expect(canvas.getByText(/Two\s+lines/)).toBeVisible()
  await inspector.getByRole('switch', { name: 'One line' }).click()
  await expect(canvas.getByText(/Two\s+lines/)).toHaveCSS('text-overflow', 'ellipsis')
  await inspector.getByLabel('Tone', { exact: true }).selectOption('Danger')

  await editor.layer('Icon').click()
  await editor.setProp('Size', '48')
  await editor.setProp('Colour', 'rgb(1, 2, 3)')
  await expect(canvas.getByRole('img', { name: 'A sign' })).toHaveCSS('width', '48px')
  await expect(canvas.getByRole('img', { name: 'A sign' })).toHaveCSS('color', 'rgb(1, 2, 3)')
  await inspector.getByRole('button', { name: 'Icon', exact: true }).click()
  await page.getByRole('textbox', { name: 'Search icons' }).fill('rocket')
  await page.getByRole('button', { name: 'rocket', exact: true }).click()
  await expect(inspector.getByText('rocket')).toBeVisible()

  await editor.layer('Link, A way').click()
  await editor.setProp('Address', '/elsewhere')
  await expect(canvas.getByRole('link', { name: 'A way' })).toHaveAttribute('href', '/elsewhere')

  await editor.layer('Image').click()
  const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='
  await editor.setProp('Picture', dot)
  await expect(canvas.getByRole('img', { name: 'A picture' })).toHaveAttribute('src', dot)

  await editor.layer('Breadcrumb').click()
  await inspector.getByRole('button', { name: 'End', exact: true }).click()
  await inspector.getByLabel('Text', { exact: true }).fill('The very end')
  await expect(canvas.getByText('The very end')).toBeVisible()

  await editor.layer('Frame').click()
  await editor.setProp('Padding', '10')
  await expect(canvas.locator('[data-node="root"]')).toHaveCSS('padding', '40px')

  await inspector.getByRole('button', { name: 'CSS' }).click()
  await inspector.getByLabel('Radius', { exact: true }).fill('7px')
  await expect(canvas.locator('[data-node="root"]')).toHaveCSS('border-radius', '7px')
})

test('what does not fit stays in the field with a sentence, and changes nothing', async ({
  open,
}) => {
  const editor = await open(samplerOfControls())
  await editor.layer('Heading, A title').click()
  await editor.setProp('Level', '9')
  await expect(editor.inspector.getByText(/from 1 to 6/)).toBeVisible()
  await expect(editor.inspector.getByLabel('Level', { exact: true })).toHaveValue('9')
  await expect(undoButton(editor)).toBeDisabled()

  await editor.layer('Link, A way').click()
  await editor.setProp('Address', 'javascript:alert(1)')
  await expect(editor.canvas.getByRole('link', { name: 'A way' })).toHaveAttribute('href', '#here')
  await expect(editor.inspector.getByLabel('Address', { exact: true })).toHaveValue(
    'javascript:alert(1)',
  )

  // Kept while one looks at something else.
  await editor.layer('Heading, A title').click()
  await expect(editor.inspector.getByLabel('Level', { exact: true })).toHaveValue('9')
  await expect(undoButton(editor)).toBeDisabled()
})

test('typing in one field is one step, and a reset is another', async ({ open, page }) => {
  const editor = await open(samplerOfControls())
  const title = editor.canvas.getByRole('heading')
  await editor.layer('Heading, A title').click()
  await editor.inspector.getByLabel('Text', { exact: true }).fill('')
  await page.keyboard.type('Typed letter by letter')
  await expect(title).toHaveText('Typed letter by letter')
  await editor.inspector.getByLabel('Text', { exact: true }).blur()
  await editor.inspector.getByRole('button', { name: 'Reset Text' }).click()
  await expect(title).toHaveText('Heading')
  await undoButton(editor).click()
  await expect(title).toHaveText('Typed letter by letter')
  await undoButton(editor).click()
  await expect(title).toHaveText('A title')
  await expect(undoButton(editor)).toBeDisabled()
})

test('Escape in a field gives back what stood there', async ({ open, page }) => {
  const editor = await open(samplerOfControls())
  await editor.layer('Heading, A title').click()
  await editor.inspector.getByLabel('Text', { exact: true }).fill('No')
  await expect(editor.canvas.getByRole('heading')).toHaveText('No')
  await page.keyboard.press('Escape')
  await expect(editor.canvas.getByRole('heading')).toHaveText('A title')
})

test('the JSON of a component can be edited, checked and taken back', async ({
  open,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const editor = await open(samplerOfControls())
  const replaceAll = async (text: string) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('ControlOrMeta+v')
  }
  const said = editor.inspector.getByRole('status')
  await editor.layer('Heading, A title').click()
  await editor.inspector.getByRole('tab', { name: 'JSON' }).click()
  const code = editor.inspector.getByRole('textbox', { name: /^JSON of/ })
  await code.focus()
  await replaceAll('{ "type": "Heading", "props": ')
  await expect(said).toHaveText(/^This is no JSON yet, so nothing was changed/)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(editor.canvas.getByRole('heading', { name: 'A title' })).toBeVisible()
  await replaceAll('{ "type": "Heading", "props": { "text": "From JSON", "level": 1 } }')
  await expect(said).toHaveText(/^Not applied yet/)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(editor.canvas.getByRole('heading', { name: 'From JSON', level: 1 })).toBeVisible()
  await expect(said).toHaveText('The same as on the canvas.')
  await expect(undoButton(editor)).toHaveAccessibleName(/JSON/)

  // Its keys belong to it: neither letters nor Backspace reach the document.
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Backspace')
  await expect(said).toHaveText(/^This is no JSON yet/)
  await expect(editor.canvas.getByRole('heading', { name: 'From JSON' })).toBeVisible()
  await undoButton(editor).click()
  await expect(editor.canvas.getByRole('heading', { name: 'A title' })).toBeVisible()
  await expect(undoButton(editor)).toBeDisabled()
})

test('keys belong to the text while one types or composes', async ({ open, page }) => {
  const editor = await open(smallPage())
  await editor.layer('Text, The first words').click()
  const field = editor.inspector.getByLabel('Text', { exact: true })
  await field.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('/ap')
  await expect(field).toHaveValue('The first word/ap')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('ControlOrMeta+d')
  await page.keyboard.press('Delete')

  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 })
  await page.keyboard.press('Delete')
  await session.send('Input.insertText', { text: '日' })
  await expect(field).toHaveValue(/日$/)
  await field.blur()
  const tree = await editor.exported()
  expect(findNode(tree, 'intro').children).toHaveLength(4)
})

test('values that make no sense are refused with a sentence that is in view', async ({ open }) => {
  const editor = await open(smallPage())
  const { inspector } = editor
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Level', '2.5')
  await expect(inspector.getByText('Enter a whole number from 1 to 6.')).toBeVisible()

  await inspector.getByRole('button', { name: 'CSS' }).click()
  await inspector.getByLabel('Opacity', { exact: true }).fill('5')
  await expect(inspector.getByText('Enter a number from 0 to 1.')).toBeInViewport({ ratio: 1 })
  await editor.setProp('Padding top', '-4px')
  await expect(inspector.getByText(/^Padding top: a padding cannot be negative/)).toBeVisible()
  await inspector.getByLabel('A CSS declaration to add').fill('color: 12px')
  await expect(inspector.getByText('“12px” is no value of color.')).toBeInViewport({ ratio: 1 })
  await inspector.getByLabel('A CSS declaration to add').fill('colr: red')
  await expect(inspector.getByText('“colr” is no CSS property.')).toBeInViewport({ ratio: 1 })

  const { props, styles } = findNode(await editor.exported(), 'welcome')
  expect(props).toEqual({ text: 'Welcome' })
  expect(styles ?? {}).toEqual({})
})
