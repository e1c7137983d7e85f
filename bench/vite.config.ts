import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The pages of the benchmark, and the product's own canvas frame, built for production. */
export default defineConfig({
  root: at('..'),
  plugins: [react()],
  // One React for all columns: the pages lie beside the peers' copy, the product beside its own.
  resolve: { alias: { '@': at('../src') }, dedupe: ['react', 'react-dom'] },
  worker: { format: 'es' },
  logLevel: 'warn',
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    target: 'es2024',
    chunkSizeWarningLimit: 8000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [
        ...['limit', 'ours', 'grapes', 'craft', 'puck'].map((page) => at(`pages/${page}.html`)),
        at('../canvas.html'),
      ],
    },
  },
})
