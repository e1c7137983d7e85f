import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { startChunk } from './scripts/lib/start-chunk.ts'

const canvasOrigin = { origin: '*' } // the canvas frame's origin is opaque ("null"), which Vite refuses by default

/**
 * The worker of the lambdas is started from its text, as a classic script: it lies in no place and loads nothing. Its virtual
 * machine would look for its bytes beside itself, had it not been given them.
 */
const placeless: Plugin = {
  name: 'placeless-quickjs',
  enforce: 'pre',
  transform: {
    filter: { id: /quickjs-wasmfile-release-sync[\\/]dist[\\/]emscripten-module/ },
    handler: (code) => ({
      code: code.replaceAll('import.meta.url', 'self.location.href'),
      map: null,
    }),
  },
}

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  worker: { format: 'es', plugins: () => [placeless] },
  server: { port: 5173, strictPort: true, cors: canvasOrigin },
  build: {
    target: 'es2024',
    chunkSizeWarningLimit: 8000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'canvas.html', 'sandbox.html'],
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: startChunk }] },
      },
    },
  },
})
