import { createRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import '@/components/ui/tokens.css'
import '@/components/ui/base.css'
import { App } from '@/editor/shell'
import type { Operation } from '@/model/tree/ops'
import type { NestedNode } from '@/model/tree/types'
import { store } from '@/store'
import { applyEdit, importTrees, openTree, selectNodes, undo } from '@/store/editing'
import { startApp } from '@/store/projects'
import { getNode } from '@/model/tree/doc'
import { makeTree, targetsOf, type BenchNode } from './tree'

/** The whole editor as it ships, panels, history and storage included; only the clicks come from here. */
let targets = targetsOf(makeTree(10))
let treeId = ''
let made = 0

function nest(node: BenchNode): NestedNode {
  return node.text === undefined
    ? { id: node.id, type: 'Box', props: {}, children: node.children.map(nest) }
    : { id: node.id, type: 'Text', props: { text: node.text } }
}

function edit(label: string, op: Operation) {
  const applied = store.dispatch(applyEdit({ treeId, label, ops: [op] }))
  if (!applied.ok) throw new Error(applied.error.code)
}

function nodeOf(id: string) {
  const doc = store.getState().componentTrees.docs[treeId]
  const node = doc && getNode(doc, id)
  if (!node) throw new Error(`There is no node ${id}.`)
  return node
}

async function start() {
  await store.dispatch(
    startApp({
      sample: [{ id: 'empty', name: 'Empty', root: { id: 'r', type: 'Box', props: {} } }],
    }),
  )
  createRoot(document.getElementById('root') ?? document.body).render(
    <Provider store={store}>
      <App started />
    </Provider>,
  )
  store.dispatch(openTree('empty'))
  window.bench = {
    async prepare(count) {
      const tree = makeTree(count)
      targets = targetsOf(tree)
      const [id = ''] = store.dispatch(
        importTrees([{ id: `bench-${count}`, name: `Bench ${count}`, root: nest(tree) }]),
      )
      treeId = id
      // In the background of nothing: a document that is opened was stored long ago.
      while (store.getState().sync.local === 'editing')
        await new Promise((later) => setTimeout(later, 50))
    },
    open: () => void store.dispatch(openTree(treeId)),
    setText: (text) =>
      edit('Set text', { op: 'set', id: targets.leaf, path: ['props', 'text'], value: text }),
    insert() {
      made += 1
      const { parentId, slot, order } = nodeOf(targets.leaf)
      edit('Insert', {
        op: 'insert',
        records: [
          {
            id: `new${made}`,
            treeId,
            parentId,
            slot,
            order: `${order}V`,
            type: 'Text',
            props: { text: 'New' },
          },
        ],
      })
    },
    remove: () => edit('Remove', { op: 'remove', id: targets.leaf }),
    move: () =>
      edit('Move', {
        op: 'move',
        id: targets.leaf,
        parentId: targets.other,
        slot: 'children',
        order: 'Zz',
      }),
    undo: () => void store.dispatch(undo(treeId)),
    select: (which) =>
      void store.dispatch(
        selectNodes({ treeId, ids: [which === 0 ? targets.leaf : targets.parent] }),
      ),
  }
}

void start()
