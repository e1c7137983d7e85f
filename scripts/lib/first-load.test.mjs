import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkFirstLoad, firstLoad, grownMost, tooMuch } from './first-load.mjs'
import { partOf } from './start-parts.ts'

let dist
beforeEach(() => {
  dist = mkdtempSync(path.join(os.tmpdir(), 'first-load-'))
  mkdirSync(path.join(dist, 'assets'))
})
afterEach(() => rmSync(dist, { recursive: true }))

/** Text that gzip cannot make smaller than this many kB. */
function noise(kB) {
  const bytes = Uint8Array.from({ length: kB * 1000 }, () => Math.floor(Math.random() * 256))
  return `//${Buffer.from(bytes).toString('base64')}`
}

function build({ start = 10, lazy = 500 }) {
  const put = (name, text) => writeFileSync(path.join(dist, name), text)
  put('assets/main.js', `import{a}from"./part.js";import("./lazy.js");a()`)
  put('assets/part.js', noise(start))
  put('assets/lazy.js', noise(lazy))
  put('index.html', '<script type="module" src="/assets/main.js"></script>')
  put('canvas.html', '<p></p>')
  const parts = { 'src/editor/dnd': 900_000, 'react-dom': 10 }
  put('.start-parts.json', JSON.stringify({ 'index.html': parts, 'canvas.html': {} }))
}

it('counts what the document names and what that imports, not what comes later', () => {
  build({ start: 10 })
  const { total, files } = firstLoad(dist, 'index.html')
  expect(files).toEqual(['assets/main.js', 'assets/part.js'])
  expect(total).toBeGreaterThan(10)
  expect(total).toBeLessThan(20)
  expect(checkFirstLoad(dist)).toMatch(/^editor 1\d\.\d\/200 kB, canvas 0\.\d\/120 kB$/)
})

it('a page that starts with more is refused, with what has grown', () => {
  build({ start: 230 })
  expect(() => checkFirstLoad(dist)).toThrow(
    /^The editor starts with 2\d\d\.\d kB .* may with 200\. .*src\/editor\/dnd \+8\d\d\.\d kB.*`apart`/,
  )
})

it('names what has grown, the most first, and nothing that shrank', () => {
  const known = { a: 1000, b: 5000, c: 900 }
  expect(grownMost({ a: 1200, b: 100, c: 900, new: 3000 }, known)).toEqual([
    'new +3.0 kB',
    'a +0.2 kB',
  ])
  expect(tooMuch({ name: 'canvas', total: 121, most: 120 }, [])).toMatch(/^The canvas starts/)
})

it.each([
  ['/home/me/app/src/editor/dnd/session/session.ts', 'src/editor/dnd'],
  ['/home/me/app/src/main.tsx', 'the rest'],
  ['/home/me/app/src/lib/db.ts', 'src/lib'],
  ['C:\\app\\node_modules\\@dnd-kit\\core\\dist\\core.esm.js', '@dnd-kit/core'],
  ['/app/node_modules/react-dom/cjs/react-dom.js?commonjs', 'react-dom'],
])('%s is a part of %s', (id, part) => {
  expect(partOf(id)).toBe(part)
})
