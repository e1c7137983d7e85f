import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** The SHA-256 of a file's content; undefined when there is no such file. */
export function hashFile(file) {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex')
  } catch {
    return undefined
  }
}

/**
 * One hash over the names and the contents of files and folders, and over some values. A file that
 * is missing counts as missing, so that adding it changes the hash.
 *
 * @param {string} root folder that the names are relative to
 * @param {{ inputs: string[], values?: string[], ignore?: RegExp }} what
 */
export function fingerprint(root, { inputs, values = [], ignore }) {
  const hash = createHash('sha256')
  const names = new Set(inputs.flatMap((input) => filesBelow(root, input)))
  for (const name of [...names].toSorted(bytewise)) {
    if (ignore?.test(name)) continue
    hash.update(`${name}\0${hashFile(path.join(root, name)) ?? 'missing'}\0`)
  }
  for (const value of values) hash.update(`value\0${value}\0`)
  return hash.digest('hex')
}

function filesBelow(root, name) {
  const isFolder = statSync(path.join(root, name), { throwIfNoEntry: false })?.isDirectory()
  if (!isFolder) return [name]
  return readdirSync(path.join(root, name), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

function bytewise(a, b) {
  if (a === b) return 0
  return a < b ? -1 : 1
}
