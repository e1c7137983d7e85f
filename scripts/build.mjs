/**
 * `npm run build`: builds the app into `dist`, as `npm start` does when the sources have changed, and fails when a page
 * starts with more than it may. With `--record` it writes down what the pages start with now.
 */
import './lib/node-floor.mjs'
import { readFileSync } from 'node:fs'
import { buildApp } from './lib/app-build.mjs'
import { runCommand } from './lib/command.mjs'
import { checkFirstLoad, recordFirstLoad } from './lib/first-load.mjs'
import { logFile } from './lib/paths.mjs'
import { step } from './lib/steps.mjs'

await runCommand('build', async () => {
  await step('App', async () => {
    try {
      return await buildApp()
    } finally {
      console.log(readFileSync(logFile('vite-build'), 'utf8'))
    }
  })
  if (process.argv.includes('--record')) recordFirstLoad()
  await step('First load', () => checkFirstLoad())
  return 0
})
