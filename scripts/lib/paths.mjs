import { mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository, wherever the command was called from. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A path inside the repository. */
export function inRoot(...parts) {
  return path.join(ROOT, ...parts)
}

/**
 * The file that the output of one step goes to: in `data/logs`, or in the system's temporary
 * folder when the repository cannot be written to.
 *
 * @param {string} name such as `npm-ci`
 */
export function logFile(name) {
  for (const folder of [inRoot('data', 'logs'), path.join(os.tmpdir(), 'espalier-logs')]) {
    try {
      mkdirSync(folder, { recursive: true })
      return path.join(folder, `${name}.log`)
    } catch {
      // The next folder is tried.
    }
  }
  return os.devNull
}
