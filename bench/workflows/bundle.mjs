import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { inRoot } from '../../scripts/lib/paths.mjs'

/** Bundles what `<folder>/entry.ts` names for Node, as a production build does it, and loads it. */
export async function loadEngine(folder = 'workflows') {
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'espalier-bench-'))
  await build({
    configFile: false,
    root: inRoot(),
    logLevel: 'error',
    resolve: { alias: { '@': inRoot('src') } },
    build: {
      ssr: inRoot('bench', folder, 'entry.ts'),
      outDir,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'engine.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return import(path.join(outDir, 'engine.mjs'))
}
