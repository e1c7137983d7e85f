import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium-flags.mjs'
import { executable } from '../lib/chromium.mjs'

const LONGEST_MS = 120_000

/** Does something with a page of a browser whose profile is in a folder on disk, and empty. */
export async function inBrowser(work) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'espalier-code-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: executable(),
    args: CHROMIUM_FLAGS,
    viewport: { width: 1440, height: 900 },
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(LONGEST_MS)
    await work(page, { context, folder })
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Opens the editor where code is edited. */
export async function goToCode(page, url) {
  await page.goto(url)
  const tree = page.getByRole('tree', { name: 'Explorer' })
  while (!(await tree.isVisible())) {
    await page.keyboard.press('Alt+2')
    await page.waitForTimeout(200) // until the window hears keys
  }
}

/** A row of the explorer. */
export function row(page, name) {
  return page.getByRole('tree', { name: 'Explorer' }).getByRole('treeitem', { name, exact: true })
}

/** Puts the caret at the end of a line of the open text, which begins anew after it. */
export async function goToLine(page, line) {
  await page
    .locator('.monaco-editor .view-lines')
    .first()
    .click({ position: { x: 300, y: 30 } })
  await page.keyboard.press('Control+g')
  await page.keyboard.type(String(line))
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
}
