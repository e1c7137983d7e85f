import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const PLACES = [
  process.env.ESPALIER_CHROMIUM,
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
]

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
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
    args: [...FLAGS, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  })
}
