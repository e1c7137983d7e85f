import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const SRC = path.resolve(import.meta.dirname, '..')
const RUNTIME_IMPORT =
  /^(?:import|export)\s+(?!type\b)[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm

/** The files that a file loads at run time; types leave no trace in the bundle. */
function loadedBy(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(RUNTIME_IMPORT)].map(([, named, bare]) => {
    const specifier = named ?? bare ?? ''
    if (specifier.startsWith('@/')) return path.join(SRC, specifier.slice(2))
    return specifier.startsWith('.') ? path.resolve(path.dirname(file), specifier) : specifier
  })
}

const files = ['atoms', 'molecules', 'organisms'].flatMap((level) =>
  readdirSync(path.join(SRC, level), { withFileTypes: true, recursive: true })
    .filter(({ name }) => name === 'definition.ts')
    .map(({ parentPath }) => path.join(parentPath, 'definition.ts')),
)

it('finds the definitions', () => {
  expect(files.length).toBeGreaterThan(30)
})

it.each([...files, path.join(SRC, 'catalog/definitions.ts')])('%s carries data only', (file) => {
  const seen = new Set<string>()
  const open = [file]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    expect(path.isAbsolute(at), `${at} is a package`).toBe(true)
    expect(at).not.toMatch(/\.(css|tsx)$/)
    open.push(...loadedBy(at.endsWith('.ts') ? at : `${at}.ts`))
  }
})
