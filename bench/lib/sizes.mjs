import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

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
  return { total: gzip([html, ...files.map((file) => readFileSync(path.join(dist, file)))]), files }
}

/** gzip kB of every chunk that is not part of a first load, largest first. */
export function lazyChunks(dist, loaded) {
  return readdirSync(path.join(dist, 'assets'))
    .map((name) => `assets/${name}`)
    .filter((file) => /\.(js|css)$/.test(file) && !loaded.has(file))
    .map((file) => ({ file, size: gzip([readFileSync(path.join(dist, file))]) }))
    .sort((a, b) => b.size - a.size)
}

/** gzip kB, one stream a file, as a server sends them. */
export function gzip(contents) {
  return contents.reduce((sum, content) => sum + gzipSync(content).length, 0) / 1000
}
