import path from 'node:path'
import { createServer, isRunnableDevEnvironment } from 'vite'
import { median } from './stats.mjs'

const SIZES = [1_000, 10_000, 100_000]

/** Milliseconds per edit of one prop in the document core alone, by number of nodes. */
export async function measureReducer() {
  const server = await createServer({
    root: path.resolve(import.meta.dirname, '../..'),
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
  })
  try {
    const { ssr } = server.environments
    if (!isRunnableDevEnvironment(ssr)) throw new Error('This version of Vite cannot run modules.')
    const { docOf } = await ssr.runner.import('/src/model/tree/doc.ts')
    const { recordsOf } = await ssr.runner.import('/src/model/tree/nested.ts')
    const { applyOps } = await ssr.runner.import('/src/model/tree/ops/index.ts')
    const { makeTree } = await ssr.runner.import('/bench/pages/tree.ts')
    return SIZES.map((size) => {
      const nest = (node) => ({ id: node.id, type: 'Box', children: node.children.map(nest) })
      let doc = docOf('n0', recordsOf(nest(makeTree(size)), { treeId: 't' }))
      const times = []
      for (let edit = 0; edit < 3000; edit++) {
        const id = `n${(edit * 7919) % size}`
        const began = performance.now()
        const applied = applyOps(doc, [
          { op: 'set', id, path: ['props', 'text'], value: `t${edit}` },
        ])
        times.push(performance.now() - began)
        doc = applied.value.doc
      }
      return { size, edit: median(times.slice(500)) }
    })
  } finally {
    await server.close()
  }
}
