import { chromium } from '@playwright/test'
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium-flags.mjs'
import { findChromium } from '../../scripts/lib/chromium.mjs'

/** The Chromium of this machine; `undefined`: Playwright's own. */
export const executable = () => findChromium()

/** Starts a headless Chromium with exact heap figures. */
export function launch() {
  const executablePath = executable()
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...CHROMIUM_FLAGS, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  })
}
