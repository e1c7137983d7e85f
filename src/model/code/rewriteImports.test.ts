import { expect, it } from 'vitest'
import { rewriteImports } from './rewriteImports'

const paths = [
  '/src/a.ts',
  '/src/lib/format.ts',
  '/src/lib/index.ts',
  '/components/Card.tsx',
  '/data.json',
]

function after(text: string, path: string, moved: Readonly<Record<string, string>>): string {
  const map = new Map(Object.entries(moved))
  const then = new Set(paths.map((one) => map.get(one) ?? one))
  return rewriteImports(text, path, {
    moved: map,
    wasThere: (one) => paths.includes(one),
    willBeThere: (one) => then.has(one),
  })
}

const FORMAT = { '/src/lib/format.ts': '/src/text/print.ts' }

it.each([
  [`import { f } from './lib/format'`, `import { f } from './text/print'`],
  [`import { f } from "./lib/format.ts"`, `import { f } from "./text/print.ts"`],
  [`import { f } from './lib/format.js'`, `import { f } from './text/print.js'`],
  [`import './lib/format'`, `import './text/print'`],
  [`export * from '@/lib/format'`, `export * from '@/text/print'`],
  [`const f = await import('/src/lib/format')`, `const f = await import('/src/text/print')`],
  [`const f = require('./lib/format')`, `const f = require('./text/print')`],
])('follows a file that was moved: %s', (before, then) => {
  expect(after(before, '/src/a.ts', FORMAT)).toBe(then)
})

it.each([
  `import React from 'react'`,
  `// import './lib/format'`,
  `/* from './lib/format' */`,
  `const text = "import './lib/format'"`,
  'const text = `from "./lib/format"`',
  `it(x.from('./lib/format'))`,
  `import { f } from './missing'`,
])('leaves alone what names no text of the project: %s', (text) => {
  expect(after(text, '/src/a.ts', FORMAT)).toBe(text)
})

it('keeps the imports of a file that is moved itself', () => {
  const text = `import { f } from './format'\nimport { a } from '../a'`
  expect(after(text, '/src/lib/index.ts', { '/src/lib/index.ts': '/index.ts' })).toBe(
    `import { f } from './src/lib/format'\nimport { a } from './src/a'`,
  )
})

it('writes nothing anew where a whole folder moves together', () => {
  const moved = { '/src/lib/format.ts': '/lib/format.ts', '/src/lib/index.ts': '/lib/index.ts' }
  expect(after(`export * from './format'`, '/src/lib/index.ts', moved)).toBe(
    `export * from './format'`,
  )
  expect(after(`import { f } from './lib'`, '/src/a.ts', moved)).toBe(`import { f } from '../lib'`)
})

it('names the ending where leaving it out would lead elsewhere', () => {
  const text = `import { f } from './lib/format'`
  const moved = { '/src/lib/format.ts': '/src/notes.md.ts' }
  expect(after(text, '/src/a.ts', moved)).toBe(`import { f } from './notes.md'`)
})

it('follows a component by its new name', () => {
  const text = `import { Card } from '../components/Card'`
  expect(after(text, '/src/a.ts', { '/components/Card.tsx': '/components/Tile.tsx' })).toBe(
    `import { Card } from '../components/Tile'`,
  )
})
