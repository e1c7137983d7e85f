import { createUsePuck, Puck, type Config, type Data } from '@puckeditor/core'
import '@puckeditor/core/puck.css'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { makeTree, targetsOf, type BenchNode } from './tree'
import './page.css'

/** Puck with its whole editor and slots, as its documentation sets it up; the iframe off, so that all work is in one page. */
const config: Config = {
  components: {
    Box: {
      inline: true,
      fields: { content: { type: 'slot' } },
      render: ({ content: Content, puck }) => (
        <div className="box" ref={puck.dragRef}>
          <Content />
        </div>
      ),
    },
    Text: {
      inline: true,
      fields: { text: { type: 'text' } },
      render: ({ text, puck }) => (
        <p className="text" ref={puck.dragRef}>
          {text}
        </p>
      ),
    },
  },
}

const usePuck = createUsePuck()
let api: { dispatch: (action: never) => void; history: { back: () => void } } | undefined

function Reach({ children }: { children: React.ReactNode }) {
  const dispatch = usePuck((state) => state.dispatch)
  const history = usePuck((state) => state.history)
  useEffect(() => {
    api = { dispatch: dispatch as never, history }
  }, [dispatch, history])
  return children
}

const app = createRoot(document.getElementById('root') ?? document.body)
let tree = makeTree(10)
let targets = targetsOf(tree)

function toContent(node: BenchNode): {
  type: string
  props: Record<string, unknown> & { id: string }
} {
  return node.text === undefined
    ? { type: 'Box', props: { id: node.id, content: node.children.map(toContent) } }
    : { type: 'Text', props: { id: node.id, text: node.text } }
}

const send = (action: unknown) => api?.dispatch(action as never)
const zone = (id: string) => `${id}:content`

window.bench = {
  open(count) {
    tree = makeTree(count)
    targets = targetsOf(tree)
    const data: Data = { root: {}, content: [toContent(tree)] }
    app.render(
      <Puck
        key={count}
        config={config}
        data={data}
        iframe={{ enabled: false }}
        overrides={{ puck: ({ children }) => <Reach>{children}</Reach> }}
      />,
    )
  },
  setText(text) {
    send({
      type: 'replace',
      destinationIndex: targets.indexOfLeaf,
      destinationZone: zone(targets.parent),
      data: { type: 'Text', props: { id: targets.leaf, text } },
    })
  },
  insert() {
    send({
      type: 'insert',
      componentType: 'Text',
      destinationIndex: targets.indexOfLeaf,
      destinationZone: zone(targets.parent),
    })
  },
  remove() {
    send({ type: 'remove', index: targets.indexOfLeaf, zone: zone(targets.parent) })
  },
  move() {
    send({
      type: 'move',
      sourceIndex: targets.indexOfLeaf,
      sourceZone: zone(targets.parent),
      destinationIndex: 0,
      destinationZone: zone(targets.other),
    })
  },
  undo() {
    api?.history.back()
  },
  select(which) {
    const itemSelector =
      which === 0
        ? { index: targets.indexOfLeaf, zone: zone(targets.parent) }
        : { index: 0, zone: 'root:default-zone' }
    send({ type: 'setUi', ui: { itemSelector } })
  },
}
