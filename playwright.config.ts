import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS } from './scripts/lib/chromium-flags.mjs'
import { findChromium } from './scripts/lib/chromium.mjs'

const executablePath = findChromium()

const isCI = process.env['CI'] !== undefined

/** Tests that need the machine for themselves: what they watch are clocks and the pace of the editor. */
const ALONE = /(tabs|hostile-lambdas)\.spec\.ts$/

/**
 * End-to-end tests: a real Chromium, the production build, and a Flask process per test (`e2e/fixtures.ts`).
 * Two workers for two cores: much of a test is waiting. `npm test` runs the project `alone` by itself. A trace is
 * recorded where a person can look at it.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: isCI,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  projects: [
    { name: 'together', testIgnore: ALONE },
    { name: 'alone', testMatch: ALONE, workers: 1 },
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    trace: isCI ? 'off' : { mode: 'retain-on-failure', screenshots: false, sources: false },
    screenshot: 'only-on-failure',
    video: 'off', // needs a download of Playwright's own ffmpeg
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      args: CHROMIUM_FLAGS,
    },
  },
})
