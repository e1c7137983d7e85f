import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const THEMES = ['Tidewater', 'Graphite', 'Orchard']
const MODES = ['Light', 'Dark']

/** Goes to a theme of the sample; answers the preview beside it. */
async function goToTheme(page: Page, name: string) {
  await page.keyboard.press('Alt+4')
  const themes = page.getByRole('list', { name: 'Themes' })
  await themes.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  return page.getByRole('region', { name: 'Preview' })
}

for (const theme of THEMES) {
  test(`all documents of the sample are drawn in ${theme}`, async ({ editor, page }, testInfo) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await editor.untilSynced()
    const preview = await goToTheme(page, theme)
    await preview.getByRole('radio', { name: 'All documents' }).click()
    const all = preview.getByRole('list', { name: 'All documents' })
    const grounds = new Set<string>()
    for (const mode of MODES) {
      await preview.getByRole('combobox', { name: 'Mode' }).selectOption(mode)
      const documents = await all.getByRole('listitem').count()
      expect(documents).toBe(5)
      for (let at = 0; at < documents; at++) {
        const tile = all.getByRole('listitem').nth(at)
        await tile.scrollIntoViewIfNeeded()
        await expect(tile.locator('[data-frame=painted]')).toBeVisible()
        const body = tile.locator('iframe').contentFrame().locator('body')
        await expect(tile.locator('iframe').contentFrame().locator('html')).toHaveAttribute(
          'data-scheme',
          mode.toLowerCase(),
        )
        grounds.add(await body.evaluate((element) => getComputedStyle(element).backgroundColor))
        const name = `${theme}-${mode}-${String(at + 1)}.png`
        await testInfo.attach(name, { body: await tile.screenshot(), contentType: 'image/png' })
      }
    }
    // One ground per mode, and none is the other’s.
    expect(grounds.size).toBe(MODES.length)
  })

  test(`the report finds nothing to mend in ${theme}`, async ({ editor, page }) => {
    test.slow()
    await editor.untilSynced()
    const preview = await goToTheme(page, theme)
    const documents = preview.getByRole('combobox', { name: 'Document' })
    const report = preview.getByRole('button', { name: 'Contrast report', exact: true })
    const names = await documents.getByRole('option').allTextContents()
    expect(names).toHaveLength(5)
    for (const name of names) {
      await documents.selectOption(name)
      await report.click()
      const panel = preview.getByRole('region', { name: 'Contrast report' })
      for (const mode of MODES) {
        await panel.getByRole('radio', { name: new RegExp(`^${mode}`) }).click()
        await expect(panel.getByRole('status'), `${name} in ${mode}`).toHaveText(
          new RegExp(`^0 of \\d+ texts? fails? in ${mode}\\.`),
          { timeout: 30_000 },
        )
      }
      await panel.getByRole('tab', { name: 'Declared pairs' }).click()
      for (const mode of MODES) {
        await panel.getByRole('radio', { name: new RegExp(`^${mode}`) }).click()
        await expect(panel.getByRole('status')).toHaveText(
          new RegExp(`^0 of \\d+ pairs fail in ${mode}\\.`),
        )
      }
      await report.click()
    }
  })
}
