import { readFileSync } from 'node:fs'
import { runToLog } from './children.mjs'
import { inRoot, logFile } from './paths.mjs'
import { Refusal } from './refusal.mjs'

/**
 * Whether the installed packages are those of the lock file. npm writes a lock of its own into
 * node_modules when an installation is complete; packages for other platforms are not in it.
 *
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} lock package-lock.json
 * @param {{ packages: Record<string, { version?: string }> } | undefined} installed node_modules/.package-lock.json
 */
export function isInstalled(lock, installed) {
  if (installed === undefined) return false
  const present = Object.entries(installed.packages)
  return (
    present.every(([name, { version }]) => lock.packages[name]?.version === version) &&
    Object.entries(lock.packages).every(
      ([name, { optional }]) =>
        name === '' || optional === true || Object.hasOwn(installed.packages, name),
    )
  )
}

/** How to call npm: through the Node that runs this, when npm started it; no shell is needed then. */
export function npmCommand(environment = process.env) {
  const script = environment.npm_execpath
  if (script?.endsWith('.js') && script.includes('npm')) return [process.execPath, script]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

/**
 * Installs the locked npm packages when they are not installed.
 *
 * @returns {Promise<string>} what was done, for the progress line
 * @throws {Refusal} npm could not install them
 */
export async function ensureNodePackages() {
  const lock = readJson(inRoot('package-lock.json'))
  if (lock === undefined) {
    throw new Refusal(
      'package-lock.json is missing or damaged: get it back with git checkout package-lock.json.',
    )
  }
  if (isInstalled(lock, readJson(inRoot('node_modules', '.package-lock.json')))) return 'up to date'

  const [command, ...args] = npmCommand()
  const log = logFile('npm-ci')
  const { code } = await runToLog(
    command,
    [...args, 'ci', '--include=dev', '--no-audit', '--no-fund'],
    {
      cwd: inRoot(),
      log,
    },
  )
  if (code === 0)
    return `installed ${Object.keys(readJson(inRoot('node_modules', '.package-lock.json'))?.packages ?? {}).length}`
  throw new Refusal(
    `The npm packages could not be installed: check the network and try again (details in ${log}).`,
  )
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
