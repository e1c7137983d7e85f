import { readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { firstLoad } from '../../scripts/lib/first-load.mjs'
import { gzipSize } from '../../scripts/lib/gzip-size.mjs'
import { lazyChunks } from './sizes.mjs'

const root = path.resolve(import.meta.dirname, '../..')

/** Builds the product as it ships and answers gzip kB of its parts. */
export async function measureSizes() {
  const dist = path.join(os.tmpdir(), `espalier-sizes-${process.pid}`)
  await build({ root, logLevel: 'warn', build: { outDir: dist, emptyOutDir: true } })
  const host = firstLoad(dist, 'index.html')
  const frame = firstLoad(dist, 'canvas.html')
  const lazy = lazyChunks(dist, new Set([...host.files, ...frame.files]))
  return { host: host.total, frame: frame.total, lazy, renderer: await rendererAlone() }
}

/** The renderer as a library, React outside: what it costs a page that has React already. */
async function rendererAlone() {
  const outDir = path.join(os.tmpdir(), `espalier-renderer-${process.pid}`)
  await build({
    root,
    // Not the product's own: its pages would be built along.
    configFile: false,
    resolve: { alias: { '@': path.join(root, 'src') } },
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      lib: {
        entry: path.join(root, 'src/renderer/index.ts'),
        formats: ['es'],
        fileName: 'renderer',
      },
      rolldownOptions: {
        input: path.join(root, 'src/renderer/index.ts'),
        external: [/^react(\/|$)/, /^react-dom(\/|$)/],
      },
    },
  })
  const files = readdirSync(outDir).filter((name) => /\.(js|css)$/.test(name))
  return gzipSize(files.map((name) => readFileSync(path.join(outDir, name))))
}
