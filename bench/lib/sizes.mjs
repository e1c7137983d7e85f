import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSize } from '../../scripts/lib/gzip-size.mjs'

/** gzip kB of every chunk that is not part of a first load, largest first. */
export function lazyChunks(dist, loaded) {
  return readdirSync(path.join(dist, 'assets'))
    .map((name) => `assets/${name}`)
    .filter((file) => /\.(js|css)$/.test(file) && !loaded.has(file))
    .map((file) => ({ file, size: gzipSize([readFileSync(path.join(dist, file))]) }))
    .sort((a, b) => b.size - a.size)
}
