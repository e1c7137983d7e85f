import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { runToLog } from './children.mjs'
import { inRoot, logFile } from './paths.mjs'
import { Refusal } from './refusal.mjs'

const USUAL_PLACES = [
  '/usr/bin/chromium-headless-shell', // the same engine without the browser's own windows: a quarter less work
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Finds a Chromium that starts.
 *
 * @param {{ environment?: NodeJS.ProcessEnv, places?: string[], starts?: (file: string) => boolean }} [world]
 * @returns {string | undefined} its path
 * @throws {Refusal} the environment names one that does not start
 */
export function findChromium({
  environment = process.env,
  places = [...USUAL_PLACES, ...playwrightChromium()],
  starts = startsAsBrowser,
} = {}) {
  for (const name of ['ESPALIER_CHROMIUM', 'CHROME_PATH']) {
    const named = environment[name]
    if (!named) continue
    if (starts(named)) return named
    throw new Refusal(
      `${name} is “${named}”, which does not start: set it to the path of a Chromium or Chrome, or unset it.`,
    )
  }
  return places.find(starts)
}

/**
 * Finds a Chromium, or installs one: from Debian's packages as root on Debian, through Playwright elsewhere.
 *
 * @returns {Promise<string>} its path
 * @throws {Refusal} none is there and none could be installed
 */
export async function requireChromium() {
  const found = findChromium()
  if (found !== undefined) return found
  const log = logFile('chromium')
  for (const [command, ...args] of isRootOnDebian() ? DEBIAN_INSTALL : playwrightInstall()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await runToLog(command, args, { cwd: inRoot(), env, log })
    const installed = findChromium()
    if (installed !== undefined) return installed
  }
  throw new Refusal(
    `No Chromium was found and none could be installed: install Chromium or Chrome, or set ESPALIER_CHROMIUM to the path of one (details in ${log}).`,
  )
}

const APT = ['apt-get', '-o', 'DPkg::Lock::Timeout=300']
const INSTALL = [...APT, 'install', '-y', '--no-install-recommends', 'fonts-dejavu-core']
/** In turn until a browser is there: an older Debian has no package of the engine alone. */
const DEBIAN_INSTALL = [
  [...APT, 'update'],
  [...INSTALL, 'chromium-headless-shell'],
  [...INSTALL, 'chromium'],
]

function playwrightInstall() {
  const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0
  return [[process.execPath, cli, 'install', ...(isRootOnLinux ? ['--with-deps'] : []), 'chromium']]
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0) return false
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** Whether the file is a browser: Ubuntu's chromium-browser may be a script that only asks for a snap. */
function startsAsBrowser(file) {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    return false
  }
  if (process.platform === 'win32') return true // there, --version opens a window
  return spawnSync(file, ['--version'], { timeout: 15_000 }).status === 0
}

function playwrightChromium() {
  try {
    const require = createRequire(path.join(inRoot(), 'package.json'))
    return [require('@playwright/test').chromium.executablePath()]
  } catch {
    return []
  }
}
