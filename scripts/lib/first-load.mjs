import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSize } from './gzip-size.mjs'
import { inRoot } from './paths.mjs'
import { Refusal } from './refusal.mjs'

/** What each page may start with: the document, its scripts and its styles, gzip, in kB of 1,000 bytes. */
const BUDGETS = [
  { page: 'index.html', name: 'editor', most: 200 },
  { page: 'canvas.html', name: 'canvas', most: 120 },
]
/** What the pages started with when somebody last looked at it; `npm run build -- --record` writes it anew. */
const KNOWN = inRoot('scripts', 'lib', 'first-load.json')
/** So many of what has grown are named. */
const NAMED = 5

/** gzip kB of what a browser loads for a page before it can work: the document, its modules and styles. */
export function firstLoad(dist, page) {
  const html = readFileSync(path.join(dist, page), 'utf8')
  const wanted = new Set(
    [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file),
  )
  for (const file of wanted) {
    if (!file.endsWith('.js')) continue
    const code = readFileSync(path.join(dist, file), 'utf8')
    // Static imports only: a dynamic import is a lazy chunk.
    for (const [, name] of code.matchAll(
      /(?:^|[;}\s])import(?:[^"'()]*?from)?\s*["']\.\/([^"']+)["']/g,
    )) {
      wanted.add(`assets/${name}`)
    }
  }
  const files = [...wanted].filter((file) => /\.(js|css)$/.test(file))
  return {
    total: gzipSize([html, ...files.map((file) => readFileSync(path.join(dist, file)))]),
    files,
  }
}

/**
 * Looks whether each page of a build starts with no more than it may.
 *
 * @returns {string} how much it is, for the progress line
 * @throws {Refusal} a page starts with more
 */
export function checkFirstLoad(dist = inRoot('dist')) {
  const parts = readJson(path.join(dist, '.start-parts.json'))
  const known = readJson(KNOWN)
  const loads = BUDGETS.map((budget) => ({ ...budget, total: firstLoad(dist, budget.page).total }))
  const sentences = loads
    .filter(({ total, most }) => total > most)
    .map((load) => tooMuch(load, grownMost(parts[load.page], known[load.page])))
  if (sentences.length > 0) throw new Refusal(sentences.join('\n'))
  return loads.map(({ name, total, most }) => `${name} ${total.toFixed(1)}/${most} kB`).join(', ')
}

/** Keeps what the pages of a build start with as what is known. */
export function recordFirstLoad(dist = inRoot('dist')) {
  const parts = readJson(path.join(dist, '.start-parts.json'))
  const pages = BUDGETS.map(({ page }) => [page, inOrder(parts[page])])
  writeFileSync(KNOWN, `${JSON.stringify(Object.fromEntries(pages), null, 2)}\n`)
}

/** The parts that have grown, the most first: `src/editor/dnd +5.1 kB`. */
export function grownMost(parts, known) {
  return Object.entries(parts)
    .map(([part, bytes]) => ({ part, by: bytes - (known[part] ?? 0) }))
    .filter(({ by }) => by > 0)
    .toSorted((a, b) => b.by - a.by)
    .slice(0, NAMED)
    .map(({ part, by }) => `${part} +${(by / 1000).toFixed(1)} kB`)
}

/** The sentence for a page that starts with more than it may. */
export function tooMuch({ name, total, most }, grown) {
  const news = grown.length === 0 ? 'nothing that is listed' : grown.join(', ')
  return (
    `The ${name} starts with ${total.toFixed(1)} kB of scripts and styles, and may with ${most}. ` +
    `Grown most since scripts/lib/first-load.json was written, before it is made small: ${news}. ` +
    'Fetch later what a start does not need: `apart`, `preloaded` (src/components/ui) or `import()`.'
  )
}

function inOrder(parts) {
  return Object.fromEntries(Object.entries(parts).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
