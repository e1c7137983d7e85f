import { withModules } from '../../scripts/lib/with-modules.mjs'
import { median } from './stats.mjs'

const SIZES = [1_000, 10_000, 100_000]

/** Milliseconds per edit of one prop in the document core alone, by number of nodes. */
export function measureReducer() {
  return withModules(async (load) => {
    const { docOf } = await load('/src/model/tree/doc.ts')
    const { recordsOf } = await load('/src/model/tree/nested.ts')
    const { applyOps } = await load('/src/model/tree/ops/index.ts')
    const { makeTree } = await load('/bench/pages/tree.ts')
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
  })
}
