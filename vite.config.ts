import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { shortClasses } from './scripts/lib/class-names.ts'
import { placelessWorker, policyInPage } from './scripts/lib/sandbox-build.ts'
import { startChunk } from './scripts/lib/start-chunk.ts'
import { startParts } from './scripts/lib/start-parts.ts'

const canvasOrigin = { origin: '*' } // the canvas frame's origin is opaque ("null"), which Vite refuses by default

export default defineConfig({
  plugins: [react(), policyInPage, shortClasses, startParts],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      // Monaco's own set-up of TypeScript is never called, and would bring its worker into the build a second time.
      './tsMode.js': fileURLToPath(
        new URL('./src/editor/monaco/typescript/noMode.ts', import.meta.url),
      ),
    },
  },
  worker: { format: 'es', plugins: () => [placelessWorker] },
  server: { port: 5173, strictPort: true, cors: canvasOrigin },
  build: {
    target: 'es2024',
    chunkSizeWarningLimit: 8000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'canvas.html', 'sandbox.html', 'fetcher.html'],
      // It only gives functions their names back, in packages of Radix, and so keeps those that nothing calls.
      treeshake: { manualPureFunctions: ['__name'] },
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: startChunk }] },
      },
    },
  },
})
