import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Serious and critical violations of the page, or of a part of it, without what the document on the canvas brings itself. */
export async function violations(page: Page, within = 'html'): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .exclude('iframe[title="Canvas"]')
    .setLegacyMode() // the sandboxed frame has an opaque origin, into which axe cannot reach
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
