import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { configDefaults, defineConfig, mergeConfig } from 'vitest/config'
import { CHROMIUM_FLAGS } from './scripts/lib/chromium-flags.mjs'
import { findChromium } from './scripts/lib/chromium.mjs'
import viteConfig from './vite.config.ts'

const chromium = () =>
  playwright({
    launchOptions: {
      executablePath: findChromium(),
      args: CHROMIUM_FLAGS,
    },
  })

const FUZZ = 'src/store/sync/fuzz/*.fuzz.test.ts'
const CHAOS = 'chaos/*.chaos.test.ts'
const CONTRACT = 'src/store/contract/*.contract.test.{ts,tsx}'

/**
 * Five projects: `unit` (jsdom where a file asks for it), `fuzz` (the browser's store against the server), `chaos` (the same
 * with processes that are killed), `stories` (every story in a real Chromium, with
 * axe) and `contract` (the public contract of the store, against a real IndexedDB and a real Flask server).
 */
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: [
              'src/**/*.test.{ts,tsx}',
              'stories/**/*.test.{ts,tsx}',
              'scripts/**/*.test.mjs',
            ],
            exclude: [...configDefaults.exclude, CONTRACT, FUZZ],
            setupFiles: ['src/model/testing/laws.setup.ts'],
            // What the component set has of its own is read from its sheet.
            css: { include: [/atoms\/tokens\/tokens\.css/] },
            testTimeout: 20_000,
          },
        },
        {
          extends: true,
          test: { name: 'fuzz', environment: 'node', include: [FUZZ], testTimeout: 7_200_000 },
        },
        {
          extends: true,
          test: {
            name: 'chaos',
            environment: 'node',
            include: [CHAOS],
            fileParallelism: false,
            testTimeout: 7_200_000,
          },
        },
        {
          extends: true,
          plugins: [storybookTest({ configDir: '.storybook' })],
          test: {
            name: 'stories',
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: chromium(),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
        {
          extends: true,
          // Named, because a dependency that is found late reloads the page in the middle of a test.
          optimizeDeps: {
            include: [
              '@reduxjs/toolkit',
              '@testing-library/react',
              '@testing-library/user-event',
              'idb',
              'jittered-fractional-indexing',
              'lucide-react',
              'react',
              'react-dom',
              'react-dom/client',
              'react-redux',
              'react/jsx-dev-runtime',
            ],
          },
          test: {
            name: 'contract',
            include: [CONTRACT],
            globalSetup: ['src/store/contract/support/globalSetup.ts'],
            setupFiles: ['src/store/contract/support/setup.ts'],
            fileParallelism: false,
            testTimeout: 30_000,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: chromium(),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
)
