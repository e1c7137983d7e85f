import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import type { NestedTree } from '@/model/tree/types'
import { violations } from './axe'
import { node, smallPage } from './documents'
import { expect, test } from './fixtures'

/** The colours of the seed's own example. */
const SEED = { primary: 'oklch(0.58 0.24 265)', accent: 'oklch(0.75 0.20 145)' }
const THEME = { id: 'theme', colors: SEED, updatedAt: 1 }

/** White words on the accent, a button, and words over a picture. */
function report(): NestedTree {
  const white = { style: { color: 'white' } }
  return {
    id: 'report',
    name: 'Report',
    root: node('root', 'Box', { padding: '0' }, [
      node('intro', 'Section', {}, [
        node('title', 'Heading', { text: 'Readable words' }),
        node('go', 'Button', { text: 'Go on' }),
        node('sun', 'Box', { background: 'accent', ...white }, [
          node('words', 'Text', { text: 'White on the accent', ...white }),
        ]),
      ]),
      node('hero', 'Hero', {}),
    ]),
  }
}

async function goToThemes(page: Page): Promise<Locator> {
  const areas = page.getByRole('navigation', { name: 'Areas' })
  await areas.getByRole('button', { name: 'Themes' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toBeVisible()
  return preview
}

/** The computed background of the page in a frame, or another property of an element in it. */
function styleIn(preview: Locator, frame: string, selector = 'body', property = 'backgroundColor') {
  return preview
    .frameLocator(`iframe[title="${frame}"]`)
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element)[name as 'color'], property)
}

test('a document is seen light and dark side by side, and edits show in both', async ({
  open,
  page,
}) => {
  await open(smallPage())
  const preview = await goToThemes(page)
  const light = preview.frameLocator('iframe[title="Small page, Light"]')
  const dark = preview.frameLocator('iframe[title="Small page, Dark"]')
  await expect(light.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await expect(dark.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await expect(light.locator('html')).toHaveAttribute('data-scheme', 'light')
  await expect(dark.locator('html')).toHaveAttribute('data-scheme', 'dark')
  const grounds = await Promise.all(
    ['Light', 'Dark'].map((mode) => styleIn(preview, `Small page, ${mode}`)),
  )
  expect(new Set(grounds).size).toBe(2)
  expect(await violations(page, '[data-region="Preview"]')).toEqual([])
})

test('states are shown without a pointer, and all documents are seen at once', async ({
  open,
  page,
}) => {
  await open(smallPage(), { ...smallPage(), id: 'two', name: 'Second page' })
  const preview = await goToThemes(page)
  await preview.getByRole('radio', { name: 'States' }).click()
  const plain = 'Small page, As it is'
  await expect(
    preview.frameLocator(`iframe[title="${plain}"]`).getByRole('button', { name: 'Go on' }),
  ).toBeVisible()
  const rest = await styleIn(preview, plain, 'button')
  await expect.poll(() => styleIn(preview, 'Small page, Hover', 'button')).not.toBe(rest)
  await expect.poll(() => styleIn(preview, 'Small page, Disabled', 'button', 'opacity')).toBe('0.5')
  await expect
    .poll(() => styleIn(preview, 'Small page, Focus', 'button', 'outlineStyle'))
    .toBe('solid')

  await preview.getByRole('radio', { name: 'All documents' }).click()
  const all = preview.getByRole('list', { name: 'All documents' })
  await expect(all.getByRole('listitem')).toHaveCount(2)
  await expect(all.locator('[data-frame=painted]')).toHaveCount(2)
  await all.getByRole('button', { name: 'Show Second page' }).click()
  await expect(preview.locator('iframe[title="Second page, Dark"]')).toBeVisible()
})

test('the report finds what the seed’s colours hide, and a fix is seen, stored and enough', async ({
  page,
  server,
  open,
}) => {
  await server.putRecord('theme', THEME)
  await open(report())
  const preview = await goToThemes(page)
  await preview.getByRole('button', { name: 'Contrast report' }).click()
  const panel = preview.getByRole('region', { name: 'Contrast report' })
  const failing = panel.getByRole('list', { name: 'Texts that fail' })
  const row = failing.getByRole('listitem').filter({ hasText: 'White on the accent' })
  await expect(row).toContainText('2.08:1')
  await expect(row).toContainText('on accent')
  await expect(panel.getByRole('status')).toContainText(
    /of 7 texts.* in Light\. 4 cannot be judged/,
  )
  await expect(
    panel.getByRole('list', { name: 'Texts that cannot be judged' }).getByRole('listitem').first(),
  ).toContainText('A picture or a gradient lies behind it')

  // A press points at it in the frames that one sees.
  await row.getByRole('button', { name: /White on the accent/ }).click()
  const shown = preview.frameLocator('iframe[title="Report, Light"]')
  await expect(shown.locator('[data-editor-mark~=asked]')).toHaveText('White on the accent')

  await panel.getByRole('tab', { name: 'Declared pairs' }).click()
  await expect(panel.getByText('primary is outside of sRGB')).toBeVisible()
  await panel.getByRole('tab', { name: 'Texts' }).click()

  // Pointed at, it is tried in every frame; nothing is stored.
  const ground = () => styleIn(preview, 'Report, Light', '[data-node="root/intro/sun"]')
  const before = await ground()
  const fix = row.getByRole('button', { name: /Make accent darker/ })
  await fix.hover()
  await expect.poll(ground).not.toBe(before)
  await page.mouse.move(0, 0)
  await expect.poll(ground).toBe(before)

  await fix.click()
  await expect(row).toHaveCount(0)
  await expect.poll(ground).not.toBe(before)

  await preview.getByRole('radio', { name: 'Before and after' }).click()
  await expect
    .poll(() => styleIn(preview, 'Report, Before', '[data-node="root/intro/sun"]'))
    .toBe(before)
  await expect
    .poll(() => styleIn(preview, 'Report, After', '[data-node="root/intro/sun"]'))
    .not.toBe(before)
  expect(await violations(page, '[data-region="Preview"]')).toEqual([])
})

test('the report is exported as CSV and JSON', async ({ page, server, open }) => {
  await server.putRecord('theme', THEME)
  await open(report())
  const preview = await goToThemes(page)
  await preview.getByRole('button', { name: 'Contrast report' }).click()
  const panel = preview.getByRole('region', { name: 'Contrast report' })
  await expect(panel.getByText('White on the accent')).toBeVisible()
  const exported = async (entry: string) => {
    const download = page.waitForEvent('download')
    await panel.getByRole('button', { name: 'Export the report' }).click()
    await page.getByRole('menuitem', { name: entry }).click()
    return readFile(await (await download).path(), 'utf8')
  }
  const csv = await exported('Export as CSV')
  expect(csv.split('\r\n')[0]).toContain('mode,kind,result,what')
  expect(csv).toMatch(
    /light,observed,fail,White on the accent,Text,root\/intro\/sun\/words,1,#ffffff/,
  )
  const { lines } = JSON.parse(await exported('Export as JSON')) as { lines: { ratio: number }[] }
  expect(lines).toContainEqual(
    expect.objectContaining({ what: 'White on the accent', ratio: 2.08, result: 'fail' }),
  )
})

test('the running preview is seen in another theme, of which nothing is stored', async ({
  page,
  server,
  open,
}) => {
  const ground = (light: string) => ({ kind: 'color', tier: 'role', values: { light } })
  await server.putRecord('theme', { id: 'theme', '--background': ground('rgb(1, 2, 3)') })
  await server.putRecord('theme', {
    id: 'other',
    name: 'Other',
    '--background': ground('rgb(4, 5, 6)'),
  })
  const editor = await open(smallPage())
  const shown = () =>
    editor.canvas.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  await expect.poll(shown).toBe('rgb(1, 2, 3)')
  await page.getByLabel('Theme of the preview').selectOption('Other')
  await expect.poll(shown).toBe('rgb(4, 5, 6)')
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await expect.poll(shown).toBe('rgb(1, 2, 3)')
})

test('a theme in which nothing can be read leaves the editor as it is', async ({
  page,
  server,
  open,
}) => {
  await open(smallPage())
  await goToThemes(page)
  // Without selects: that of the theme comes with the first theme.
  const look = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('body, header, nav, button, h2, p')].map((element) => {
        const { color, backgroundColor, display, fontSize, borderRadius } =
          getComputedStyle(element)
        return [element.tagName, color, backgroundColor, display, fontSize, borderRadius].join()
      }),
    )
  const before = await look()
  expect(before.length).toBeGreaterThan(20)
  const tokens = [
    'background',
    'foreground',
    'primary',
    'border',
    'ui-text',
    'ui-panel',
    'ui-space-2',
  ]
  const black = Object.fromEntries(
    tokens.flatMap((name) => [
      [`--${name}`, { kind: 'color', tier: 'role', values: { light: 'black', dark: 'black' } }],
    ]),
  )
  const hostile = {
    '--a': { kind: 'color', tier: 'role', values: { light: 'red}*{display:none' } },
    '--font-sans': { kind: 'fontSize', tier: 'role', values: { light: '0px' } },
  }
  await server.putRecord('theme', { id: 'theme', ...black, ...hostile, updatedAt: 2 })
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect
    .poll(() => styleIn(preview, 'Small page, Light', 'body'), { timeout: 20_000 })
    .toBe('rgb(0, 0, 0)')
  expect(await look()).toEqual(before)
})
