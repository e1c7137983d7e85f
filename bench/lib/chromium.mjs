import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium-flags.mjs'

const PLACES = [
  process.env.ESPALIER_CHROMIUM,
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
]

/** The Chromium of this machine; `undefined`: Playwright's own. */
export function executable() {
  return PLACES.find((place) => place && existsSync(place))
}

/** Starts a headless Chromium with exact heap figures. */
export function launch() {
  const executablePath = executable()
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...CHROMIUM_FLAGS, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  })
}
