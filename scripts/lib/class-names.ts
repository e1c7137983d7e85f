import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Plugin } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')
const SIGNS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const NAMES = /(?:\.|@keyframes\s+)(-?[A-Za-z_][\w-]*)/g

/** Gives the classes of CSS modules short names; while one works on them, their names say what they are. */
export const shortClasses: Plugin = {
  name: 'short-classes',
  apply: 'build',
  config: () => ({ css: { modules: { generateScopedName: shortClassName } } }),
}

/**
 * Names a class or an animation of a CSS module in the built app: four signs that stand for the file, and which of its
 * names it is. It stays the same as long as the file's own names do, so that other chunks stay in caches.
 */
export function shortClassName(name: string, file: string, css: string): string {
  const names = [...new Set([...css.matchAll(NAMES)].map(([, found]) => found))]
  const at = names.indexOf(name)
  if (at < 0) throw new Error(`${file} has no class and no animation with the name “${name}”.`)
  return `${signsOf(file.replace(/\?.*/, ''))}${at.toString(36)}`
}

/** The same on every computer, and with a beginning that people rarely give a class of their own. */
function signsOf(file: string): string {
  const place = path.relative(root, file).replaceAll(path.sep, '/')
  const bytes = [...createHash('sha256').update(place).digest().subarray(0, 4)]
  return `_${bytes.map((byte) => SIGNS[byte % SIGNS.length]).join('')}`
}
