import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { runToLog } from './children.mjs'
import { fingerprint } from './fingerprint.mjs'
import { inRoot, logFile } from './paths.mjs'
import { Refusal } from './refusal.mjs'

const DIST = inRoot('dist')
/** Holds what the build was made from; written last, so an interrupted build has none. */
const STAMP = path.join(DIST, '.fingerprint')
const INPUTS = [
  'src',
  'public',
  'index.html',
  'canvas.html',
  'sandbox.html',
  'fetcher.html',
  'vite.config.ts',
  'scripts/lib/class-names.ts',
  'scripts/lib/sandbox-build.ts',
  'scripts/lib/start-chunk.ts',
  'scripts/lib/start-parts.ts',
  'tsconfig.json',
  'package-lock.json',
  '.env',
  '.env.local',
  '.env.production',
  '.env.production.local',
]
const NOT_BUILT = /\.(test|stories)\.tsx?$/
const COMPRESSED = /\.(js|css|html|svg|json|wasm|ttf|txt|map)$/
/** Below this a compressed copy saves no packet. Bytes. */
const WORTH_COMPRESSING = 1024

/** Whether `dist` was built from the sources as they are now. */
function isBuilt() {
  return existsSync(path.join(DIST, 'index.html')) && readStamp() === currentFingerprint()
}

/**
 * Builds the app into `dist`, with a compressed copy beside each file that gains by it.
 *
 * @returns {Promise<string>} what was built, for the progress line
 * @throws {Refusal} the sources do not build
 */
export async function buildApp() {
  const from = currentFingerprint()
  rmSync(STAMP, { force: true })
  const log = logFile('vite-build')
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js')
  const { code } = await runToLog(process.execPath, [vite, 'build'], { cwd: inRoot(), log })
  if (code !== 0)
    throw new Refusal(`The app could not be built: mend what ${log} names and try again.`)
  const files = compress(DIST)
  writeFileSync(STAMP, from)
  return `built ${files} files`
}

/** Builds the app unless it is up to date. */
export async function ensureBuild() {
  return isBuilt() ? 'up to date' : buildApp()
}

function currentFingerprint() {
  return fingerprint(inRoot(), {
    inputs: INPUTS,
    values: [process.env.VITE_FLASK_API_URL ?? ''],
    ignore: NOT_BUILT,
  })
}

function readStamp() {
  try {
    return readFileSync(STAMP, 'utf8')
  } catch {
    return undefined
  }
}

function compress(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  for (const entry of files) {
    const file = path.join(entry.parentPath, entry.name)
    const content = COMPRESSED.test(entry.name) ? readFileSync(file) : Buffer.alloc(0)
    if (content.length >= WORTH_COMPRESSING)
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  }
  return files.length
}
