import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { figure, note, section } from './report.mjs'
import { ROOT } from './server.mjs'

const SRC = path.join(ROOT, 'src')
/** The folders and files that sync is made of; all else is the model, the state, or the panels. */
const CORE = /\/src\/(sync\/|lib\/(idb|http|events|locks|channel)|store\/sync\/)/
/** What people see and decide in panels: conflicts, trash, refusals, review, the journal. It comes with these. */
const PANELS = new Set([
  'collections',
  'conflictRules',
  'decide',
  'journal',
  'mergeTexts',
  'nodeSides',
  'openConflicts',
  'recovered',
  'refused',
  'syncFigures',
  'thunks',
  'token',
  'trash',
  'writePast',
])

/** The size of what synchronises, minified and compressed, without the packages that it uses. */
export async function measureCore() {
  section('Size')
  const core = await sizeOf((name) => !PANELS.has(name))
  figure('the sync core, gzipped, without idb', core / 1024, 'kB', { most: 15 })
  figure('with conflicts, trash, review and journal', (await sizeOf(() => true)) / 1024, 'kB')
  note(
    'The core is src/sync, src/lib/{idb,http,events,locks,channel} and src/store/sync, minified as in the app, in one file; ' +
      'what people decide in panels comes with these.',
  )
}

async function sizeOf(wanted) {
  const entries = readdirSync(path.join(SRC, 'store', 'sync'))
    .filter((name) => /^\w+\.ts$/.test(name))
    .filter((name) => wanted(path.basename(name, '.ts')))
  const imports = [
    ...entries.map((name) => `@/store/sync/${path.basename(name, '.ts')}`),
    '@/lib/idb/recordStore',
    '@/lib/idb/connection',
    '@/lib/events',
    '@/lib/channel',
  ]
  const source = imports.map((name, at) => `export * as part${at} from '${name}'`).join('\n')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'espalier-core-'))
  const entry = path.join(folder, 'core.js')
  writeFileSync(entry, source)
  const output = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': SRC } },
    build: {
      write: false,
      target: 'es2024',
      minify: true,
      modulePreload: false,
      lib: { entry, formats: ['es'], fileName: 'core' },
      rolldownOptions: {
        external: (id, from) => id !== entry && isElsewhere(id, from, wanted),
        output: { codeSplitting: false },
      },
    },
  })
  rmSync(folder, { recursive: true })
  const [{ output: files }] = [output].flat()
  return files.reduce((sum, file) => sum + (file.code ? gzipSync(file.code).length : 0), 0)
}

/** Whether a module is none of the core. */
function isElsewhere(id, from, wanted) {
  if (!id.startsWith('.') && !id.startsWith('@/') && !id.startsWith('/')) return true
  const file = id.startsWith('@/')
    ? path.join(SRC, id.slice(2))
    : path.resolve(path.dirname(from ?? SRC), id)
  return !CORE.test(file) || !wanted(path.basename(file, '.ts'))
}
