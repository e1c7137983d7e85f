import { Editor, Element, Frame, useEditor, useNode } from '@craftjs/core'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { makeTree, targetsOf, type BenchNode } from './tree'
import './page.css'

/** Craft.js as its documentation sets it up: its core has no panels, so it is the bare canvas. */
function Box({ children }: { children?: React.ReactNode }) {
  const { connectors } = useNode()
  return (
    <div
      className="box"
      ref={(element) => {
        if (element) connectors.connect(connectors.drag(element))
      }}
    >
      {children}
    </div>
  )
}
function Text({ text }: { text: string }) {
  const { connectors } = useNode()
  return (
    <p
      className="text"
      ref={(element) => {
        if (element) connectors.connect(connectors.drag(element))
      }}
    >
      {text}
    </p>
  )
}

type Api = ReturnType<typeof useEditor>
let api: Api | undefined
function Reach() {
  const editor = useEditor()
  useEffect(() => {
    api = editor
  })
  return null
}

const app = createRoot(document.getElementById('root') ?? document.body)
let targets = targetsOf(makeTree(10))

function serialise(root: BenchNode): string {
  const nodes: Record<string, unknown> = {}
  const visit = (node: BenchNode, parent: string | null) => {
    const id = parent === null ? 'ROOT' : node.id
    const leaf = node.text !== undefined
    nodes[id] = {
      type: { resolvedName: leaf ? 'Text' : 'Box' },
      isCanvas: !leaf,
      props: leaf ? { text: node.text } : {},
      displayName: leaf ? 'Text' : 'Box',
      custom: {},
      hidden: false,
      nodes: node.children.map((child) => child.id),
      linkedNodes: {},
      ...(parent === null ? {} : { parent }),
    }
    for (const child of node.children) visit(child, id)
  }
  visit(root, null)
  return JSON.stringify(nodes)
}

window.bench = {
  open(count) {
    const tree = makeTree(count)
    targets = targetsOf(tree)
    app.render(
      <Editor key={count} resolver={{ Box, Text }}>
        <Reach />
        <Frame data={serialise(tree)} />
      </Editor>,
    )
  },
  setText(text) {
    api?.actions.setProp(targets.leaf, (props: { text: string }) => {
      props.text = text
    })
  },
  insert() {
    const node = api?.query.parseReactElement(<Element is={Text} text="New" />).toNodeTree()
    if (node) api?.actions.addNodeTree(node, targets.parent, targets.indexOfLeaf)
  },
  remove() {
    api?.actions.delete(targets.leaf)
  },
  move() {
    api?.actions.move(targets.leaf, targets.other, 0)
  },
  undo() {
    api?.actions.history.undo()
  },
  select(which) {
    api?.actions.selectNode(which === 0 ? targets.leaf : targets.parent)
  },
}
