import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runToLog } from './children.mjs'
import { hashFile } from './fingerprint.mjs'
import { inRoot, logFile } from './paths.mjs'
import { requirePython } from './python.mjs'
import { Refusal } from './refusal.mjs'

/**
 * What has been installed into the environment. The file is written last and removed first, so an
 * environment whose making was interrupted has none and is made anew.
 *
 * @typedef {{ python: string, runtime: string, many?: string, dev?: string }} VenvStamp
 */

const FOLDER = inRoot('server', '.venv')
const STAMP = path.join(FOLDER, 'espalier-stamp.json')
const RUNTIME = inRoot('server', 'requirements.txt')
/** What a server for many needs besides, and what its tests do, which is all of that and more. */
const EXTRAS = {
  many: inRoot('server', 'requirements-many.txt'),
  dev: inRoot('server', 'requirements-dev.txt'),
}

/** The Python that runs the server. */
export const VENV_PYTHON =
  process.platform === 'win32'
    ? path.join(FOLDER, 'Scripts', 'python.exe')
    : path.join(FOLDER, 'bin', 'python')

/**
 * Says what an environment lacks.
 *
 * @param {{ stamp: VenvStamp | undefined, python: string | undefined, wanted: { runtime: string, many?: string, dev?: string } }} found
 *   `python` is the version that the environment's own interpreter reports now: an update of the
 *   system's Python leaves an environment whose packages it no longer sees
 * @returns {'nothing' | 'extras' | 'everything'}
 */
export function missingFromVenv({ stamp, python, wanted }) {
  if (stamp === undefined || python === undefined) return 'everything'
  if (stamp.python !== python) return 'everything'
  const locks = Object.keys(wanted).filter((lock) => stamp[lock] !== wanted[lock])
  if (locks.length === 0) return 'nothing'
  return locks.every((lock) => stamp[lock] === undefined) ? 'extras' : 'everything'
}

/**
 * Makes sure, before anything that takes long, that the server's environment is there or can be made.
 *
 * @throws {Refusal} there is no Python to make it with
 */
export function requireVenvOrPython() {
  if (readStamp() === undefined || venvVersion() === undefined) requirePython()
}

/**
 * Makes the server's Python environment and installs the locked packages, as far as it is needed.
 *
 * @param {{ also?: 'many' | 'dev' }} [what] `many`: also what a server for many needs; `dev`: that, and
 *   what its tests need
 * @returns {Promise<string>} what was done, for the progress line
 * @throws {Refusal} a package could not be installed
 */
export async function ensureVenv({ also } = {}) {
  const wanted = {
    runtime: hashFile(RUNTIME) ?? '',
    ...(also && { many: hashFile(EXTRAS.many) ?? '' }),
    ...(also === 'dev' && { dev: hashFile(EXTRAS.dev) ?? '' }),
  }
  const before = { stamp: readStamp(), python: venvVersion() }
  const missing = missingFromVenv({ ...before, wanted })
  if (missing === 'nothing') return 'up to date'

  const log = logFile('python-packages')
  rmSync(STAMP, { force: true })
  if (missing === 'everything') {
    const { command } = requirePython()
    rmSync(FOLDER, { recursive: true, force: true })
    await runOrRefuse(
      command,
      ['-m', 'venv', FOLDER],
      log,
      'The Python environment server/.venv could not be made',
    )
    await install(RUNTIME, log)
  }
  if (also) await install(EXTRAS[also], log)

  const python = venvVersion() ?? ''
  writeFileSync(STAMP, JSON.stringify({ ...before.stamp, ...wanted, python }))
  return missing === 'extras' ? 'more packages installed' : `installed for Python ${python}`
}

async function install(requirements, log) {
  const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input']
  await runOrRefuse(
    VENV_PYTHON,
    [...pip, '--require-hashes', '--requirement', requirements],
    log,
    `The packages of server/${path.basename(requirements)} could not be installed`,
  )
}

async function runOrRefuse(command, args, log, what) {
  const { code } = await runToLog(command, args, { log })
  if (code === 0) return
  throw new Refusal(`${what}: check the network and try again (details in ${log}).`)
}

/** @returns {VenvStamp | undefined} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'))
  } catch {
    return undefined
  }
}

/** The version that the environment's interpreter reports; undefined when it does not run. */
function venvVersion() {
  const script = 'import sys; print("%d.%d" % sys.version_info[:2])'
  const { status, stdout } = spawnSync(VENV_PYTHON, ['-I', '-S', '-c', script], {
    encoding: 'utf8',
  })
  return status === 0 ? stdout.trim() : undefined
}
