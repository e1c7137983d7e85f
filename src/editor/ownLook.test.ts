import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const SRC = path.resolve(import.meta.dirname, '..')
const USED = /var\(\s*--([\w-]+)/g
const DEFINED = /(?:^|[\s{;])--([\w-]+)\s*:/g

const names = (css: string, pattern: RegExp) =>
  [...css.matchAll(pattern)].map(([, name = '']) => name)
const sheets = ['editor', 'components'].flatMap((folder) =>
  readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => path.join(SRC, folder, file)),
)
const tokens = new Set(
  names(readFileSync(path.join(SRC, 'atoms', 'tokens', 'tokens.css'), 'utf8'), DEFINED),
)

/** Sizes of panes, which the element itself sets. */
const PANES = ['input']

it('reads the sheets that it is meant to guard', () => {
  expect(sheets.length).toBeGreaterThan(30)
  expect(tokens.has('primary')).toBe(true)
})

it.each(sheets)('%s uses the editor’s own variables, and none that a theme can set', (file) => {
  const css = readFileSync(file, 'utf8')
  expect(
    [...names(css, USED), ...names(css, DEFINED)].filter(
      (name) => tokens.has(name) && !PANES.includes(name),
    ),
  ).toEqual([])
})
