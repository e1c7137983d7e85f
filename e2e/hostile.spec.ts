import { named, node, smallPage } from './documents'
import { expect, test } from './fixtures'

/** Says so on the console if it ever runs, which fails the test by itself. */
const CODE = "console.error('executed')"

test('a hostile document runs nothing, and the rest of it lives', async ({ open, page }) => {
  const tree = smallPage()
  const editor = await open({
    ...tree,
    root: {
      ...tree.root,
      children: [
        node('unknown', 'TotallyUnknown', { a: 1 }, [
          node('in', 'Text', { text: 'Within the unknown' }),
        ]),
        node('link', 'Link', { text: 'A way out', href: `javascript:${CODE}` }),
        node('button', 'Button', {
          text: 'Press me',
          onClick: CODE,
          onclick: CODE,
          href: ` java\nscript:${CODE}`,
        }),
        node(
          'html',
          'div',
          {
            dangerouslySetInnerHTML: { __html: `<img src=x onerror="${CODE}"><b>Raw</b>` },
            onMouseOver: CODE,
            title: 'Tagged',
          },
          [node('tagged', 'Text', { text: 'Tagged inside' })],
        ),
        node('anchor', 'a', { href: `data:text/html,<script>${CODE}</script>`, title: 'Data' }, [
          node('anchor-text', 'Text', { text: 'Data link', as: 'span' }),
        ]),
        node('script', 'script', { children: CODE, src: '/theme.js' }),
        node('frame', 'iframe', { srcdoc: `<script>${CODE}</script>`, title: 'Inner' }),
        named('Odd', node('odd', 'Text', { text: { deeply: ['wrong'] }, size: 17, className: 5 })),
        node('proto', 'constructor', { __proto__: { polluted: true } }),
        node('image', 'Image', { src: `javascript:${CODE}`, alt: 'Harmless' }),
        ...(tree.root.children ?? []),
      ],
    },
  })
  const { canvas } = editor
  await expect(canvas.getByText('TotallyUnknown')).toBeVisible()
  await expect(canvas.getByText('Within the unknown')).toBeVisible()
  await expect(canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await expect(
    canvas.locator('script[src="/theme.js"], iframe, [onclick], [onmouseover]'),
  ).toHaveCount(0)
  await expect(canvas.locator('b', { hasText: 'Raw' })).toHaveCount(0)
  for (const scheme of ['javascript:', 'data:text']) {
    await expect(canvas.locator(`[href*="${scheme}" i], [src*="${scheme}" i]`)).toHaveCount(0)
  }
  // In the preview the page answers to clicks, and still runs nothing.
  await page.getByRole('button', { name: 'Preview' }).click()
  await canvas.getByText('A way out').click()
  await canvas.getByText('Press me').click()
  await canvas.getByText('Data link').click()
  await canvas.getByText('Tagged inside').hover()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'Still alive')
  await expect(canvas.getByRole('heading', { name: 'Still alive' })).toBeVisible()
})

test('a component that throws shows its name and a retry; the others live', async ({
  open,
  page,
  problems,
}) => {
  problems.expect(/Broken on purpose/)
  // No data makes a component of the catalog throw, so the browser does it.
  await page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
    const { createElement } = Document.prototype
    Document.prototype.createElement = function (tag: string, ...rest: unknown[]) {
      const inCanvas = window.parent !== window
      if (inCanvas && tag === 'kbd' && document.title !== 'Repaired')
        throw new Error('Broken on purpose')
      return Reflect.apply(createElement, this, [tag, ...rest]) as HTMLElement
    }
  })
  const tree = smallPage()
  const key = node('key', 'Kbd', { text: 'Esc' })
  const editor = await open({
    ...tree,
    root: { ...tree.root, children: [key, ...(tree.root.children ?? [])] },
  })
  const failed = editor.canvas.getByRole('alert')
  await expect(failed).toContainText('Key could not be drawn: Broken on purpose')
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'Still alive')
  await expect(editor.canvas.getByRole('heading', { name: 'Still alive' })).toBeVisible()

  await failed.evaluate(() => (document.title = 'Repaired'))
  await editor.pick(failed.getByRole('button', { name: 'Try again' }))
  await expect(editor.canvas.getByText('Esc')).toBeVisible()
  await expect(failed).toBeHidden()
})
