import type { Plugin } from 'vite'

/**
 * The worker of the lambdas is started from its text, as a classic script: it lies in no place and loads nothing. Its virtual
 * machine would look for its bytes beside itself, had it not been given them.
 */
export const placelessWorker: Plugin = {
  name: 'placeless-worker',
  enforce: 'pre',
  transform: {
    filter: { id: /quickjs-wasmfile-release-sync[\\/]dist[\\/]emscripten-module/ },
    handler: (code) => ({
      code: code.replaceAll('import.meta.url', 'self.location.href'),
      map: null,
    }),
  },
}

/** What a page of lambdas may do, also where a server that is not ours forgets to say it in a header. */
const POLICIES: Readonly<Record<string, string>> = {
  '/sandbox.html':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'",
  '/fetcher.html':
    "default-src 'none'; script-src 'self'; connect-src https: http:; base-uri 'none'; form-action 'none'",
}

/** Writes the policies into the pages; `server/sync_server/csp.py` has the headers, which can say more. */
export const policyInPage: Plugin = {
  name: 'policy-in-page',
  // The development server needs scripts in its pages, and connects to itself.
  apply: 'build',
  transformIndexHtml(_html, { path }) {
    const content = POLICIES[path]
    if (content === undefined) return []
    const attrs = { 'http-equiv': 'Content-Security-Policy', content }
    return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }]
  },
}
