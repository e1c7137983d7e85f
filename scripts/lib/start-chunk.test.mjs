import { expect, it } from 'vitest'
import { startChunk } from './start-chunk.ts'

/** A graph of modules, by who imports each of them; pages are entries. */
function graphOf(importers, dynamicImporters) {
  return {
    getModuleInfo: (id) => ({
      isEntry: id.endsWith('.html'),
      importers: importers[id] ?? [],
      dynamicImporters: dynamicImporters[id] ?? [],
    }),
  }
}

const graph = graphOf(
  {
    '/app/src/main.tsx': ['/app/index.html'],
    '/app/src/frame.tsx': ['/app/canvas.html'],
    '/app/src/store.ts': ['/app/src/main.tsx', '/app/src/lazy.ts'],
    '/app/src/model.ts': ['/app/src/store.ts', '/app/src/frame.tsx'],
    '/app/src/glyph.ts': ['/app/src/frame.tsx', '/app/src/lazy.ts'],
    '/app/src/part.ts': ['/app/src/lazy.ts', '/app/src/circle.ts'],
    '/app/src/circle.ts': ['/app/src/part.ts'],
    '/app/node_modules/lucide-react/icons/x.mjs': ['/app/src/main.tsx'],
  },
  { '/app/src/lazy.ts': ['/app/src/store.ts'] },
)

it.each([
  ['/app/src/main.tsx', 'editor'],
  ['/app/src/store.ts', 'editor'],
  ['/app/src/frame.tsx', 'frame'],
  ['/app/src/model.ts', 'both'],
  ['/app/src/lazy.ts', null],
  // Otherwise the lazy part would start the frame in the editor's own window.
  ['/app/src/glyph.ts', null],
  ['/app/src/part.ts', null],
  ['/app/node_modules/lucide-react/icons/x.mjs', null],
])('%s goes into the chunk %s', (id, chunk) => {
  expect(startChunk(id, graph)).toBe(chunk)
})
