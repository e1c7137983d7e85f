import { createServer, isRunnableDevEnvironment } from 'vite'
import { inRoot } from './paths.mjs'

/**
 * Does something with modules of the source, which Vite makes ready to be run by Node.
 *
 * @template T
 * @param {(load: (path: string) => Promise<any>) => T | Promise<T>} work is given what loads a module by its path from the
 *   repository's folder, such as `/src/model/json.ts`
 * @returns {Promise<T>}
 */
export async function withModules(work) {
  const server = await createServer({
    root: inRoot(),
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
  })
  try {
    const { ssr } = server.environments
    if (!isRunnableDevEnvironment(ssr)) throw new Error('This version of Vite cannot run modules.')
    return await work((file) => ssr.runner.import(file))
  } finally {
    await server.close()
  }
}
