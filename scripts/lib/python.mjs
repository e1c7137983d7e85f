import { spawnSync } from 'node:child_process'
import { Refusal } from './refusal.mjs'

/** The oldest Python that the server runs on. */
const PYTHON_FLOOR = [3, 10]

/** Prints `3.11 1`: the version, and whether environments can be made. Runs on Python 2 too. */
const PROBE = `
import sys
able = 0
if sys.version_info[0] > 2:
    import importlib.util as util
    able = int(bool(util.find_spec("venv") and util.find_spec("ensurepip")))
print("%d.%d %d" % (sys.version_info[0], sys.version_info[1], able))
`

/**
 * @typedef {{ command: string, version: [number, number], hasVenv: boolean }} Python
 */

/** The commands that may be a Python, the likeliest first. `PYTHON` in the environment wins. */
export function pythonCandidates(environment = process.env, platform = process.platform) {
  const minors = [16, 15, 14, 13, 12, 11, 10]
  return [
    ...(environment.PYTHON ? [environment.PYTHON] : []),
    'python3',
    'python',
    ...(platform === 'win32' ? ['py'] : minors.map((minor) => `python3.${minor}`)),
  ]
}

/**
 * Asks a command which Python it is; undefined when it is none.
 *
 * @returns {Python | undefined}
 */
export function probePython(command) {
  const { status, stdout } = spawnSync(command, ['-c', PROBE], {
    encoding: 'utf8',
    timeout: 10_000,
  })
  const [, major, minor, able] = /^(\d+)\.(\d+) ([01])\s*$/.exec(status === 0 ? stdout : '') ?? []
  if (major === undefined) return undefined
  return { command, version: [Number(major), Number(minor)], hasVenv: able === '1' }
}

/** Whether the server runs on a version of Python. */
function isRecentPython([major, minor]) {
  const [floorMajor, floorMinor] = PYTHON_FLOOR
  return major > floorMajor || (major === floorMajor && minor >= floorMinor)
}

/**
 * Finds a Python that the server runs on and that can make environments.
 *
 * @param {{ candidates?: string[], probe?: (command: string) => Python | undefined, isDebian?: boolean }} [world]
 * @returns {Python}
 * @throws {Refusal} there is none, it is too old, or it comes without venv
 */
export function requirePython({
  candidates = pythonCandidates(),
  probe = probePython,
  isDebian = process.platform === 'linux',
} = {}) {
  const floor = PYTHON_FLOOR.join('.')
  let tooOld
  let withoutVenv
  for (const command of candidates) {
    const python = probe(command)
    if (python === undefined) continue
    if (!isRecentPython(python.version)) tooOld ??= python
    else if (!python.hasVenv) withoutVenv ??= python
    else return python
  }
  if (withoutVenv !== undefined) {
    const remedy = isDebian
      ? 'install it (on Debian and Ubuntu: apt-get install python3-venv)'
      : 'install a complete Python from https://www.python.org'
    throw new Refusal(
      `Python ${withoutVenv.version.join('.')} is here but its venv module is not: ${remedy} and try again.`,
    )
  }
  if (tooOld !== undefined) {
    throw new Refusal(
      `Python ${tooOld.version.join('.')} is too old: Espalier's server needs ${floor} or newer. Install it from https://www.python.org or your system's packages and try again.`,
    )
  }
  const remedy = isDebian
    ? 'on Debian and Ubuntu: apt-get install python3 python3-venv'
    : 'https://www.python.org'
  throw new Refusal(
    `Python is missing: Espalier's server needs Python ${floor} or newer. Install it (${remedy}) and try again.`,
  )
}
