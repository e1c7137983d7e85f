import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

/** Each folder of `src`, and the folders it may import. Read top to bottom: no arrow points down. */
const LAYERS: Record<string, readonly string[]> = {
  model: [],
  sync: ['model'],
  compiler: ['model'],
  sandbox: ['model'],
  lib: ['model', 'sync', 'compiler', 'sandbox'],
  renderer: ['model'],
  atoms: ['model', 'renderer'],
  molecules: ['model', 'renderer', 'atoms'],
  organisms: ['model', 'renderer', 'atoms', 'molecules'],
  catalog: ['model', 'renderer', 'atoms', 'molecules', 'organisms'],
  canvas: ['model', 'renderer', 'catalog', 'atoms'],
  store: ['model', 'sync', 'lib'],
  hooks: ['model', 'lib', 'store'],
  components: ['model', 'lib', 'store', 'hooks'],
  editor: ['model', 'lib', 'renderer', 'catalog', 'store', 'hooks', 'components'],
}
/** What every feature of the editor may import of the editor; `shell` puts the features together. */
const OPEN_TO_FEATURES = new Set([
  'areas',
  'commands',
  'definitions',
  'dnd',
  'frame',
  'json',
  'monaco',
  'themeView',
  'view',
])

const SRC = import.meta.dirname
const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g

/** The folders that a file of `src` lies in, outermost first. */
function foldersOf(file: string): string[] {
  return path.relative(SRC, path.dirname(file)).split(path.sep)
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)]
    .map(([, specifier = '']) => {
      // The declarations of a package, as text: no code of it.
      if (specifier.includes('/node_modules/') && specifier.endsWith('?raw')) return undefined
      if (specifier.startsWith('@/')) return path.join(SRC, specifier.slice(2), 'x')
      if (specifier.startsWith('.')) return path.resolve(path.dirname(file), specifier, 'x')
      return undefined
    })
    .filter((imported) => imported !== undefined)
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && name.includes(path.sep))
  .map((name) => path.join(SRC, name))

it('reads the source it is meant to guard', () => {
  expect(files.length).toBeGreaterThan(20)
})

it('knows every folder of the source', () => {
  const folders = new Set(files.map((file) => foldersOf(file)[0] ?? ''))
  expect([...folders].filter((folder) => !Object.hasOwn(LAYERS, folder))).toEqual([])
})

it.each(files)('%s imports only lower layers', (file) => {
  const [own = ''] = foldersOf(file)
  const allowed = new Set([own, ...(LAYERS[own] ?? [])])
  const imported = importsOf(file).map((target) => foldersOf(target)[0] ?? '')
  expect(imported.filter((folder) => !allowed.has(folder))).toEqual([])
})

it.each(files.filter((file) => foldersOf(file)[0] === 'editor'))(
  '%s imports the atoms only through the catalog, and no other feature',
  (file) => {
    const [, own] = foldersOf(file)
    if (own === undefined || own === 'shell') return
    const imported = importsOf(file)
      .map(foldersOf)
      .filter(([layer, feature]) => layer === 'editor' && feature !== own)
      .map(([, feature]) => feature ?? 'editor')
    expect(imported.filter((feature) => !OPEN_TO_FEATURES.has(feature))).toEqual([])
  },
)

it('keeps the maths of colours out of what every page starts with', () => {
  const importsPackage = files.filter((file) =>
    readFileSync(file, 'utf8').includes("from 'colorjs.io"),
  )
  const folders = new Set(importsPackage.map((file) => foldersOf(file).join('/')))
  expect([...folders]).toEqual(['model/theme/color'])

  const starts = new Set(['store', 'lib', 'sync', 'canvas', 'renderer', 'hooks'])
  const reaching = files.filter((file) => {
    const [layer = '', folder] = foldersOf(file)
    if (!starts.has(layer) && !(layer === 'model' && folder !== 'theme')) return false
    return importsOf(file).some((target) => /\/theme\/(?:color|exchange|ramp|roles)\b/.test(target))
  })
  expect(reaching).toEqual([])
})
